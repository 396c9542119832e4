"""What happens every night to reports."""

from __future__ import annotations

from django_tasks import task

from danvan.web.core.clock import today
from danvan.web.reports.actions import open_reports


@task()
def nightly() -> int:
    """Open the periods that have begun; reports opened."""
    return open_reports(at=today())
