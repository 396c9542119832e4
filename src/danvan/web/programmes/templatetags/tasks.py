"""Tags for rows of tasks, of which a page has many."""

from __future__ import annotations

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext

from danvan.web.programmes.models import Part, Task

register = template.Library()


@register.simple_tag
def leads(task: Task) -> SafeString:
    """`{% leads task %}`: the bodies that lead, or that nobody does."""
    parts = task.bodies.all()
    if not parts:
        return format_html('<span class="under">{}</span>', gettext("Chưa rõ ai chủ trì"))
    led = ((part.body,) for part in parts if part.part == Part.LEAD)
    return format_html_join("", '<span class="lead">{}</span>', led)
