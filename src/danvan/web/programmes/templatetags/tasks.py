"""Tags for rows of tasks, of which a page has many."""

from __future__ import annotations

from functools import lru_cache

from django import template
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from danvan.web.programmes.models import Part, Task

register = template.Library()


@register.simple_tag
def leads(task: Task) -> SafeString:
    """`{% leads task %}`: the bodies that lead, or that nobody does."""
    led = [(part.body,) for part in task.bodies.all() if part.part == Part.LEAD]
    if not led:
        return format_html('<span class="under">{}</span>', gettext("Chưa rõ ai chủ trì"))
    return format_html_join("", '<span class="lead">{}</span>', led)


@register.simple_tag
@lru_cache(maxsize=10_000)
def address(key: int, page: str = "task") -> str:
    """`{% address task.pk %}`, `{% address task.pk "report" %}`: found once, not for every row."""
    return reverse(f"programmes:{page}", args=[key])
