"""The lower reports that an upper one is built from, and those that did not come."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import QuerySet

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Body
from danvan.web.reports.access import visible_reports
from danvan.web.reports.building.scope import Scope, scope_of
from danvan.web.reports.models import Report, ReportState


@dataclass(slots=True)
class Lower:
    """What one body reported within the period, the earliest first."""

    body: Body
    reports: list[Report] = field(default_factory=list)

    @property
    def latest(self) -> Report:
        return self.reports[-1]


@dataclass(slots=True)
class Gathered:
    """The accepted lower reports by body, and the ones that are missing."""

    lower: list[Lower] = field(default_factory=list)
    missing: list[Report] = field(default_factory=list)

    @property
    def reports(self) -> list[Report]:
        return [report for each in self.lower for report in each.reports]

    def scopes(self) -> list[Scope]:
        """What they count, one scope for each report."""
        return [scope_of(each.latest) for each in self.lower]


def expected_below(report: Report) -> QuerySet[Report]:
    """Every lower report of the period that is asked for, sent or not.

    Only of those that the body may know of, whatever duty its own one was told to gather.
    """
    return (
        visible_reports(Actor(body=report.body))
        .counted()
        .filter(
            duty=report.duty.gathers_id or 0,
            period_start__gte=report.period_start,
            period_end__lte=report.period_end,
        )
    )


def gathered(report: Report) -> Gathered:
    """Those accepted with their content; the others, whatever became of them, are missing."""
    rows = expected_below(report).select_related(
        "body", "duty__programme__owner", "duty__programme__follower"
    )
    rows = rows.order_by("body__path", "period_end", "pk")
    found = Gathered()
    accepted = rows.filter(state=ReportState.ACCEPTED)
    found.lower = _by_body(accepted.prefetch_related("sections", "figures", "answers_for"))
    found.missing = list(rows.exclude(state=ReportState.ACCEPTED))
    return found


def taken(report: Report) -> Gathered:
    """Those that the report was built from, as its sources say; deleted ones are left out."""
    rows = Report.objects.filter(taken_into__report=report).select_related(
        "body", "duty__programme__owner", "duty__programme__follower"
    )
    rows = rows.prefetch_related("figures", "answers_for").order_by(
        "body__path", "period_end", "pk"
    )
    return Gathered(_by_body(rows))


def _by_body(reports: Iterable[Report]) -> list[Lower]:
    found: dict[int, Lower] = {}
    for report in reports:
        found.setdefault(report.body_id, Lower(report.body)).reports.append(report)
    return list(found.values())
