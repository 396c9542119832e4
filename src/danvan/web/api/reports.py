"""Reports: those expected and sent with their rates, one with its figures, the way to its due date.

A number is given as the report says it; `page` of a figure opens the rows behind it.
"""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest
from django.urls import reverse
from ninja import Query, Router, Schema

from danvan.web.api.asked import given, require_valid
from danvan.web.api.shapes import PAGE, Paged, Step, paged, step_of
from danvan.web.bodies.middleware import actor
from danvan.web.core.clock import now, today
from danvan.web.core.deadlines.current import calendar
from danvan.web.reports import rates
from danvan.web.reports.access import get_content, get_report, visible_reports
from danvan.web.reports.forms.filters import ReportFilters
from danvan.web.reports.models import Figure, Report, ReportState
from danvan.web.reports.periods import computed

router = Router(tags=["reports"])


class ReportQuery(Schema):
    """What the list of reports asks by; every one may be left out."""

    q: str = ""
    duty: int | None = None
    period: str = ""
    body: str = ""
    below: bool = False
    level: str = ""
    standing: str = ""
    state: ReportState | None = None
    due_from: date | None = None
    due_to: date | None = None
    at: date | None = None


class Rate(Schema):
    """`on_time` in whole percent of those of which one can say; null where there is none."""

    expected: int
    received: int
    pending: int
    late: int
    on_time: int | None


class ReportShape(Schema):
    """One that is expected, sent or not."""

    id: int
    duty: str
    body: str
    period: str
    data_from: date
    data_to: date
    due: date
    first_due: date
    submitted_on: date | None
    state: str
    standing: str
    page: str


class ReportPage(Paged):
    """Rates over all that pass the filters, and up to a hundred reports."""

    computed_at: datetime
    rate: Rate
    reports: list[ReportShape]


class FigureShape(Schema):
    """A number of the data form; `counted` from the rows that `page` opens, else typed."""

    key: str
    name: str
    unit: str
    planned: Decimal | None
    value: Decimal | None
    total: Decimal | None
    last_year: Decimal | None
    counted: bool
    page: str


class Figures(Schema):
    """The figures of a report at its cut-off."""

    cut_off: datetime | None
    figures: list[FigureShape]


class CountedDay(Schema):
    """A day on the way: `number` is which one of the term it is, 0 where it does not count."""

    date: date
    kind: str
    number: int
    why: str


class ReportDeadline(Schema):
    """How the first due date came to be; empty where its duty has another rule since.

    `days` are those that were counted or passed over; none where a day is named and stays.
    """

    due: date
    first_due: date
    steps: list[Step]
    days: list[CountedDay]


@router.get("", response=ReportPage, url_name="reports", summary="Reports expected and sent")
def listing(request: HttpRequest, query: Query[ReportQuery], page: int = 1) -> dict[str, Any]:
    filters = ReportFilters(actor(request), given(query))
    require_valid(filters)
    rows = filters.rows()
    ordered = filters.ordered(rows).select_related("duty", "body")
    found = Paginator(ordered, PAGE).get_page(page)
    return {
        "computed_at": now(),
        "rate": rates.total(rows),
        **paged(found),
        "reports": [_shape(report) for report in found],
    }


@router.get("/{int:pk}", response=ReportShape, url_name="report", summary="One report")
def one(request: HttpRequest, pk: int) -> dict[str, Any]:
    by = actor(request)
    rows = visible_reports(by).standing(today()).select_related("duty", "body")
    return _shape(rows.get(pk=get_report(by, pk).pk))


@router.get("/{int:pk}/figures", response=Figures, url_name="figures",
            summary="The figures it says, once it may be read")  # fmt: skip
def figures(request: HttpRequest, pk: int) -> dict[str, Any]:
    report = get_content(actor(request), pk)
    told = [_figure(report, each) for each in report.figures.all()]
    return {"cut_off": report.cut_off, "figures": told}


@router.get("/{int:pk}/deadline", response=ReportDeadline, url_name="report_deadline",
            summary="How its due date came to be")  # fmt: skip
def deadline(request: HttpRequest, pk: int) -> dict[str, Any]:
    report = get_report(actor(request), pk)
    found = computed(report, calendar())
    steps = [step_of(step) for step in found.steps] if found else []
    days = [
        {"date": day.date, "kind": day.kind, "number": day.number, "why": day.why}
        for day in (found.days if found else [])
    ]
    return {"due": report.due, "first_due": report.first_due, "steps": steps, "days": days}


def _shape(report: Report) -> dict[str, Any]:
    plain = ("id", "period", "due", "first_due", "submitted_on", "state")
    return {name: getattr(report, name) for name in plain} | {
        "duty": report.duty.name,
        "body": report.body.name,
        "data_from": report.period_start,
        "data_to": report.period_end,
        "standing": getattr(report, "standing", ""),
        "page": report.get_absolute_url(),
    }


def _figure(report: Report, figure: Figure) -> dict[str, Any]:
    plain = ("key", "name", "unit", "planned", "value", "total", "last_year", "counted")
    page = reverse("reports:figure", args=[report.pk, figure.key])
    return {name: getattr(figure, name) for name in plain} | {"page": page}
