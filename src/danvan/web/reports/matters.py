"""Reports as matters that bodies owe by a day: what reminders go by."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from danvan.web.bodies.matters import Matter, Under
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


def _under(duty: ReportingDuty, body: int) -> Under:
    listed = {"duty": duty.pk, "standing": "owed"}
    return Under(
        ("reports.reportingduty", duty.pk),
        duty.name,
        address(**listed),
        address(**listed, body=body),
    )
