"""Reports as matters that bodies owe by a day: what reminders go by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from django.db.models import Q

from danvan.web.bodies.matters import Matter, Moved, Under, tell_moved
from danvan.web.reports.awaited import OPEN, address
from danvan.web.reports.models import Report, ReportingDuty

_BATCH = 1000


def owed_reports(until: date) -> Iterator[Matter]:
    """A source of `bodies.matters.SOURCES`: what nobody sent yet, due on `until` or before."""
    rows = Report.objects.filter(state__in=OPEN, due__lte=until).select_related("duty")
    for report in rows.order_by("duty", "id").iterator(chunk_size=_BATCH):
        yield Matter(
            subject=("reports.report", report.pk),
            title=str(report),
            due=report.due,
            owners=(report.body_id,),
            follower=report.duty.owner_id,
            link=report.get_absolute_url(),
            under=_under(report.duty, report.body_id),
        )


def owed_under(duty: int, body: int | None, until: date) -> int:
    """A count of `bodies.matters.COUNTS`: reports of `body`; all for who set the duty."""
    rows = Report.objects.filter(duty=duty, state__in=OPEN, due__lte=until)
    return (rows.filter(Q(duty__owner=body) | Q(body=body)) if body else rows).count()


def tell_reports_moved(duty: int, keys: Iterable[int], due: date | None = None) -> None:
    """Reports of the duty are owed by another day now, or no longer."""
    tell_moved(Moved("reports.report", keys, due, ("reports.reportingduty", duty)))


def _under(duty: ReportingDuty, body: int) -> Under:
    listed = {"duty": duty.pk, "standing": "owed"}
    return Under(
        ("reports.reportingduty", duty.pk),
        duty.name,
        address(**listed),
        address(**listed, body=body),
    )
