"""Tags of lists: pages, sorted columns, filter chips; each a link that keeps the other filters."""

from __future__ import annotations

from typing import Any

from django import template
from django.core.paginator import Page
from django.http import QueryDict
from django.utils.html import format_html
from django.utils.safestring import SafeString

from danvan.web.core.templatetags.danvan import number
from danvan.web.core.templatetags.look import icon

register = template.Library()


def _query(context: template.Context) -> QueryDict:
    """The page's own query, to be changed; another filter or order begins at the first page."""
    query = context["request"].GET.copy()
    query.pop("page", None)
    return query


@register.inclusion_tag("parts/pages.html", takes_context=True)
def pages(context: template.Context, page_obj: Page[Any]) -> dict[str, Any]:
    """`{% pages page_obj %}`: how many there are, and the way to the others."""
    numbers = page_obj.paginator.get_elided_page_range(page_obj.number, on_each_side=1, on_ends=1)
    return {
        "request": context["request"],
        "page_obj": page_obj,
        "numbers": list(numbers),
        "gap": page_obj.paginator.ELLIPSIS,
    }


@register.simple_tag(takes_context=True)
def sort(context: template.Context, key: str, words: str) -> SafeString:
    """`<th {% sorted "due" %}>{% sort "due" "Thời hạn" %}</th>`: orders by `key`, then reversed."""
    query = _query(context)
    now = query.get("sort", "")
    query["sort"] = f"-{key}" if now == key else key
    drawing = {key: "chevron-up", f"-{key}": "chevron-down"}.get(now, "arrows-sort")
    return format_html(
        '<a class="sort" href="?{}">{}{}</a>', query.urlencode(), words, icon(drawing)
    )


@register.simple_tag(takes_context=True, name="sorted")
def sorted_by(context: template.Context, key: str) -> SafeString:
    """The attribute of the `th` that tells which column the rows are ordered by."""
    now = context["request"].GET.get("sort", "")
    way = {key: "ascending", f"-{key}": "descending"}.get(now)
    return format_html('aria-sort="{}"', way) if way else SafeString("")


@register.simple_tag(takes_context=True)
def chip(
    context: template.Context, key: str, value: Any, words: str, count: int | None = None
) -> SafeString:
    """`{% chip "standing" "late" "Quá hạn" 12 %}`: sets a filter, or takes it away again."""
    query = _query(context)
    value = "" if value is None else str(value)
    chosen = query.get(key, "") == value
    if chosen or not value:
        query.pop(key, None)
    else:
        query[key] = value
    return format_html(
        '<a class="chip" href="?{}"{}>{}{}</a>',
        query.urlencode(),
        SafeString(' aria-current="true"') if chosen else "",
        words,
        "" if count is None else format_html(' <span class="count">{}</span>', number(count)),
    )
