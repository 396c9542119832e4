"""The journal of one thing, in words."""

from __future__ import annotations

from typing import Any

from django import template
from django.db import models

from danvan.web.core.histories import address
from danvan.web.core.journal import lines
from danvan.web.core.models import Entry

register = template.Library()


@register.inclusion_tag("parts/history.html")
def history(subject: models.Model, limit: int = 50) -> dict[str, Any]:
    """`{% history task %}`: who did what when, for whom, from what to what; the newest first."""
    found = list(Entry.objects.of(subject)[: limit + 1])
    return {
        "lines": lines(found[:limit]),
        "more": len(found) > limit,
        "limit": limit,
        "whole": address(subject),
    }
