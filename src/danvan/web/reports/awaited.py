"""What a body owes and what it awaits: the two sides of its reports."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from urllib.parse import urlencode

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Body, Role
from danvan.web.core.deadlines.periods import spoken
from danvan.web.reports import rates
from danvan.web.reports.models import Report, ReportingDuty, ReportState, Step
from danvan.web.reports.querysets import ReportQuerySet
from danvan.web.reports.rates import Column, Rate
from danvan.web.reports.transitions import Act, allowed

MOST = 100
PERIODS = 3  # of each duty, the latest
OPEN = [state for state in ReportState.values if allowed(state, Act.REMIND)]


def asked_by(body: Body) -> QuerySet[ReportingDuty]:
    """Duties that the body itself set or whose reports it receives."""
    theirs = ReportingDuty.addressees.through.objects.filter(body=body)
    return ReportingDuty.objects.filter(Q(owner=body) | Q(pk__in=theirs.values("reportingduty")))


@dataclass(frozen=True, slots=True)
class Group:
    """Reports of one stretch of time; `key` is a tone of the stylesheet."""

    key: str
    title: str | Promise
    reports: list[Report]


def owed(by: Actor, today: date) -> ReportQuerySet:
    """What the body itself still has to send, the earliest first."""
    if by.body is None:
        return Report.objects.none()
    steps = Step.objects.filter(report=OuterRef("pk")).order_by("-at", "-id")
    urged = steps.filter(kind=Step.Kind.REMINDER).values("at")[:1]
    why = steps.filter(kind=Step.Kind.RETURN).values("text")[:1]
    rows = Report.objects.owed_by(by.body).filter(state__in=OPEN).standing(today)
    rows = rows.select_related("duty").annotate(urged=Subquery(urged), returned=Subquery(why))
    return rows.order_by("due", "id")


def grouped(rows: list[Report], today: date) -> Iterator[Group]:
    """Late, within a month, later; the empty ones left out."""
    month = today + timedelta(days=30)
    groups = (
        ("late", _("Quá hạn"), date.min, today - timedelta(days=1)),
        ("soon", _("Trong 30 ngày tới"), today, month),
        ("good", _("Sau đó"), month + timedelta(days=1), date.max),
    )
    for key, title, first, last in groups:
        found = [report for report in rows if first <= report.due <= last]
        if found:
            yield Group(key, title, found)


def submissions(by: Actor, today: date) -> ReportQuerySet:
    """Reports that wait for the acceptance of the actor's body, the oldest first."""
    if by.body is None or not by.holds(Role.APPROVER):
        return Report.objects.none()
    rows = Report.objects.filter(
        duty__in=asked_by(by.body).order_by().values("pk"), state=ReportState.SUBMITTED
    )
    rows = rows.exclude(body=by.body).standing(today).select_related("duty", "body")
    return rows.order_by("submitted_on", "id")


@dataclass(frozen=True, slots=True)
class Cell:
    """One number; `url` opens its rows."""

    column: Column
    number: int
    url: str


@dataclass(frozen=True, slots=True)
class Line:
    """One row of numbers: what it is about, and the filters that open its rows."""

    words: str
    rate: Rate
    query: dict[str, Any]
    url: str = ""

    @property
    def cells(self) -> list[Cell]:
        return [
            Cell(column, getattr(self.rate, column.key), self._address(column.standing))
            for column in rates.COLUMNS
        ]

    def _address(self, standing: str) -> str:
        return address(**self.query, **({"standing": standing} if standing else {}))


def address(**query: Any) -> str:
    """The list of reports with these filters."""
    return f"{reverse('reports:list')}?{urlencode(query)}"


@dataclass(frozen=True, slots=True)
class Awaited:
    """A duty with the numbers of its latest periods."""

    duty: ReportingDuty
    lines: list[Line]


def awaited(by: Actor, rows: ReportQuerySet) -> list[Awaited]:
    """The duties that the body asks under, each with its latest periods, the newest first.

    `rows` are the reports that the actor sees, with `standing`.
    """
    if by.body is None:
        return []
    duties = list(asked_by(by.body).select_related("reporter", "group", "programme"))
    mine = rows.filter(duty__in=[each.pk for each in duties]).exclude(body=by.body)
    found = by_period(mine)
    return [Awaited(duty, lines[:PERIODS]) for duty in duties if (lines := found.get(duty.pk, []))]


def by_period(rows: ReportQuerySet) -> dict[int, list[Line]]:
    """For each duty a line for each period, the newest first."""
    tallies = rates.by(rows, "duty", "period_end", "period")
    found: dict[int, list[Line]] = {}
    for (duty, _end, period), rate in sorted(
        tallies.items(), key=lambda each: each[0][1], reverse=True
    ):
        found.setdefault(duty, []).append(
            Line(spoken(period), rate, {"duty": duty, "period": period})
        )
    return found
