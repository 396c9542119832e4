"""`{% report_content report as content %}`: what the page of a report shows of its content."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import template

from danvan.web.bodies.middleware import actor
from danvan.web.reports.models import Report
from danvan.web.reports.shown.content import Content, content_of

register = template.Library()


@register.simple_tag(takes_context=True)
def report_content(context: template.Context, report: Report) -> Content:
    """For who may read it, which the page has asked already."""
    return content_of(actor(context["request"]), report)


@register.filter
def at(rows: Sequence[Any], place: int) -> Any:
    """The one at the place; None where there is none."""
    return rows[place] if place < len(rows) else None
