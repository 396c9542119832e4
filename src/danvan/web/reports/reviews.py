"""The reviews of a programme, as its own page tells them."""

from __future__ import annotations

from danvan.web.bodies.acting import Actor
from danvan.web.core.clock import today
from danvan.web.programmes.models import Programme
from danvan.web.programmes.reviews import Review
from danvan.web.reports.access import visible_reports
from danvan.web.reports.models import Purpose, ReportState

_MOST = 20  # a review that every commune writes has its own list


def programme_reviews(by: Actor, programme: Programme) -> list[Review]:
    """The reports of its reviews that the actor may know of, sent or not."""
    rows = visible_reports(by).filter(duty__programme=programme)
    rows = rows.exclude(duty__purpose=Purpose.PERIODIC).exclude(state=ReportState.DROPPED)
    rows = rows.standing(today()).select_related("duty", "body").order_by("due", "body__path")
    return [
        Review(
            report.duty.get_purpose_display(),
            report.body.name,
            report.due,
            getattr(report, "standing", ""),
            report.get_absolute_url(),
        )
        for report in rows[:_MOST]
    ]
