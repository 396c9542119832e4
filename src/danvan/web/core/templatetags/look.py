"""Tags that every template has: icons, badges, bars, and where one is."""

from __future__ import annotations

from datetime import date
from functools import lru_cache
from typing import Any

from django import template
from django.templatetags.static import static
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext

from danvan.web.core.marks import MARKS, Mark
from danvan.web.core.places import existing, here
from danvan.web.core.templatetags.danvan import day, distance, weekday

register = template.Library()


@register.simple_tag
@lru_cache(maxsize=1000)
def icon(name: str, words: str = "") -> SafeString:
    """`{% icon "clock" %}`: a drawing of the sprite; `words` where it stands without a text."""
    told = format_html('role="img" aria-label="{}"', words) if words else 'aria-hidden="true"'
    return format_html(
        '<svg class="icon" {}><use href="{}#{}"></use></svg>',
        SafeString(told),
        static("vendor/icons/icons.svg"),
        name,
    )


@register.simple_tag
def standing(value: Any, words: str = "") -> SafeString:
    """`{% standing task.standing %}`: a badge with icon and words, for any state of `MARKS`.

    `words` replaces the usual ones. A state without a mark is shown by its words alone.
    """
    return _badge(str(value), str(words), get_language() or "")


@lru_cache(maxsize=1000)
def _badge(value: str, words: str, _language: str) -> SafeString:
    """Drawn once for each language: a table has the same few in every row."""
    mark = MARKS.get(value, Mark("circle-dot", words or value, "plain"))
    return format_html(
        '<span class="state tone-{}">{}<span>{}</span></span>',
        mark.tone,
        icon(mark.icon),
        words or mark.words,
    )


@register.simple_tag
def progress(percent: int | None, words: str = "", tone: str = "") -> SafeString:
    """`{% progress 40 %}`: a bar and its number; `words` say of what, `tone` as in `MARKS`."""
    return _bar(max(0, min(100, round(percent or 0))), words or gettext("Tiến độ"), tone)


@lru_cache(maxsize=1000)
def _bar(percent: int, words: str, tone: str) -> SafeString:
    return format_html(
        '<span class="bar{}"><progress max="100" value="{p}" aria-label="{}">{p}%</progress>'
        '<span class="bar-number">{p}%</span></span>',
        f" tone-{tone}" if tone else "",
        words,
        p=percent,
    )


@register.simple_block_tag(takes_context=True)
def locate(context: template.Context, content: str) -> str:
    """`{% locate %}today{% endlocate %}` sets `frame`: the place, all places."""
    place = here(content.strip(), context["request"].path if "request" in context else "")
    context["frame"] = {"place": place, "places": existing()}
    return ""


@register.simple_tag
def deadline(value: date | None, tone: str = "") -> SafeString:
    """`{% deadline task.due "late" %}`: the day, and below it its weekday and how far it is."""
    if not value:
        return SafeString("–")
    return format_html(
        '<time class="deadline" datetime="{}">{}</time><span class="deadline-note{}">{}, {}</span>',
        value.isoformat(),
        day(value),
        f" tone-{tone}" if tone else "",
        weekday(value),
        distance(value),
    )


@register.filter
def initials(name: str) -> str:
    """`Nguyễn Văn An` is `NA`: the family name and the name people are called by."""
    parts = str(name).split()
    return (
        "".join(part[0] for part in dict.fromkeys((parts[0], parts[-1]))).upper() if parts else ""
    )
