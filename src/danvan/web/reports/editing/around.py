"""Who else is at the report now."""

from __future__ import annotations

from datetime import timedelta

from danvan.web.bodies.acting import Actor
from danvan.web.core.clock import now
from danvan.web.reports.models import Report, Section

RECENTLY = timedelta(minutes=3)


def at_work(by: Actor, report: Report) -> list[Section]:
    """The sections that somebody else changed just now, the last first."""
    recent = report.sections.filter(edited_at__gt=now() - RECENTLY).exclude(edited_by=by.user_id)
    return list(recent.select_related("edited_by").order_by("-edited_at"))
