"""Tổng quan: five numbers, one trend, what needs a decision, and the same numbers broken down."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET

from danvan.web.bodies.middleware import actor
from danvan.web.bodies.models import Body
from danvan.web.core.clock import now, today
from danvan.web.core.templatetags.danvan import day
from danvan.web.programmes import counts, tables
from danvan.web.programmes.counts import Column, Tally
from danvan.web.programmes.decisions import needs
from danvan.web.programmes.forms.overview import OverviewFilters
from danvan.web.programmes.past import with_past
from danvan.web.programmes.querysets import TaskQuerySet
from danvan.web.programmes.tables import FEW, Cell, Table, address
from danvan.web.programmes.trend import month_ends, stood_on

MONTHS = 12
TABS = (
    ("programme", _("Theo chương trình")),
    ("body", _("Theo cơ quan")),
    ("field", _("Theo lĩnh vực")),
    ("period", _("Theo kỳ hạn")),
)


@login_required
@require_GET
def overview(request: HttpRequest) -> HttpResponse:
    """`by` is the breakdown shown, `compare` the past it is set against; `in` prints all."""
    filters = OverviewFilters(actor(request), request.GET)
    at, since = now(), _since(request.GET)
    printing = request.GET.get("in") == "1"
    chosen = _tab(request.GET)
    wanted = [key for key, _words in TABS] if printing else [chosen]
    rows = filters.tasks().rows()
    compared = with_past(rows, since)
    found = [
        _table(key, filters, rows if key == "body" else compared, request.GET) for key in wanted
    ]
    whole = next((table.whole() for table in found if table.key != "body"), None)
    whole = whole or counts.total(compared)
    shown = {
        "filters": filters,
        "at": at,
        "whole": whole,
        "numbers": _numbers(filters, whole, since),
        "since": since,
        "compare": "quarter" if request.GET.get("compare") == "quarter" else "month",
        "needs": needs(filters),
        "tables": found,
        "tabs": TABS,
        "tab": chosen,
        "few": None if printing or request.GET.get("all") else FEW,
        "printing": printing,
        **(drawn(filters, whole) if printing else {}),
    }
    return render(request, "programmes/overview.html", shown)


@login_required
@require_GET
def trend(request: HttpRequest) -> HttpResponse:
    """The trend of the same tasks, asked for by the page; alone where scripts do not run."""
    filters = OverviewFilters(actor(request), request.GET)
    shown = {
        "filters": filters,
        "at": now(),
        **drawn(filters, counts.total(filters.tasks().rows())),
    }
    part = bool(request.htmx)  # type: ignore[attr-defined]
    page = "programmes/parts/trend.html" if part else "programmes/trend.html"
    return render(request, page, shown)


def drawn(filters: OverviewFilters, whole: Tally) -> dict[str, Any]:
    """What the trend shows: `whole` is how the tasks stand now."""
    past = stood_on(filters.tasks().plain(), month_ends(today(), MONTHS))
    points = _points(filters, past, whole)
    # Words, not a script: parts that come later may bring none.
    return {"points": points, "chart": json.dumps(_chart(points))}


def _tab(query: QueryDict) -> str:
    asked = query.get("by", "")
    return asked if asked in dict(TABS) else "programme"


def _since(query: QueryDict) -> date:
    """The end of the last month, or of the last quarter."""
    ends = month_ends(today(), 3)
    if query.get("compare") != "quarter":
        return ends[-1]
    return next(end for end in reversed(ends) if end.month % 3 == 0)


def _table(key: str, filters: OverviewFilters, rows: TaskQuerySet, query: QueryDict) -> Table:
    # The names in a table narrow what one looks at, in the same table.
    kept = {k: v for k, v in query.items() if v and k in ("programme", "body", "compare")}
    here = f"?{urlencode({**kept, 'by': key})}"
    if key == "programme":
        return tables.programmes(rows, filters.base, filters.programmes)
    if key == "field":
        return tables.fields(rows, filters.base)
    if key == "period":
        return tables.periods(rows, filters.base, here)
    kept = {k: v for k, v in query.items() if v and k in ("programme", "period", "compare")}
    here = f"?{urlencode({**kept, 'by': key})}"
    return tables.bodies(rows, filters.base, filters.named or _root(), here)


def _root() -> Body | None:
    """The one body at the top of the tree; None where there are several."""
    tops = list(Body.objects.filter(depth=1)[:2])
    return tops[0] if len(tops) == 1 else None


@dataclass(frozen=True, slots=True)
class Number:
    """One of the five: how many, how many then, and the rows of either."""

    cell: Cell
    before: int
    url_before: str

    @property
    def change(self) -> int:
        return self.cell.number - self.before

    @property
    def size(self) -> int:
        return abs(self.change)


def _numbers(filters: OverviewFilters, whole: Tally, since: date) -> list[Number]:
    found = []
    for column in counts.FIVE:
        query = {**filters.base, "standing": column.key}
        cell = Cell(column, whole.of(column), address(**query))
        found.append(Number(cell, whole.was(column), address(**query, at=since)))
    return found


@dataclass(frozen=True, slots=True)
class Point:
    """One day of the trend: all that was owed by then, how much of it finished, how much late."""

    day: date
    cells: list[Cell]


_ALL = Column("", _("Đã giao"), "open")
_NAMED = {column.key: column for column in counts.FIVE}
_SHOWN = (_ALL, _NAMED["finished"], _NAMED["late"])


def _points(filters: OverviewFilters, past: dict[date, Tally], whole: Tally) -> list[Point]:
    found = []
    for end, tally in [*past.items(), (today(), whole)]:
        more = {"at": end} if end < today() else {}
        cells = []
        for column in _SHOWN:
            number = tally.of(column) if column.key else tally.total
            query = {**filters.base, **more}
            if column.key:
                query["standing"] = column.key
            cells.append(Cell(column, number, address(**query)))
        found.append(Point(end, cells))
    return found


def _chart(points: list[Point]) -> dict[str, Any]:
    """The options of the drawing; the table beside it says the same."""
    colours = ("var(--line-strong)", "var(--done)", "var(--late)")
    series = [
        {
            "name": str(column.words),
            "type": "line",
            "data": [point.cells[each].number for point in points],
            "itemStyle": {"color": colour},
            "lineStyle": {"color": colour, "width": 2, "type": kind},
            "symbol": symbol,
            "symbolSize": 7,
        }
        for each, (column, colour, kind, symbol) in enumerate(
            zip(
                _SHOWN,
                colours,
                ("dashed", "solid", "solid"),
                ("emptyCircle", "circle", "triangle"),
                strict=True,
            )
        )
    ]
    return {
        "legend": {"data": [str(column.words) for column in _SHOWN]},
        "xAxis": {"type": "category", "data": [day(p.day) for p in points], "boundaryGap": False},
        "yAxis": {"type": "value", "minInterval": 1},
        "series": series,
    }
