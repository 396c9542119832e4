"""How a body kept its own terms, quarter by quarter, beside bodies of its kind and level.

No names and no ranks: the peers are a band, the middle half of them, and only where there are
enough that none can be told.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Case, IntegerField, Value, When

from danvan.web.bodies.models import Body
from danvan.web.core.deadlines.periods import first_day, label, previous
from danvan.web.reports import rates
from danvan.web.reports.models import Report
from danvan.web.reports.querysets import ReportQuerySet
from danvan.web.reports.rates import Rate

QUARTERS = 6


@dataclass(frozen=True, slots=True)
class Quarter:
    """The reports that were due in one quarter; `band` is of the peers' percents on time."""

    label: str
    rate: Rate
    band: tuple[int, int, int] | None


@dataclass(frozen=True, slots=True)
class Record:
    """The latest quarters in which something was due, the newest first."""

    quarters: list[Quarter]
    peers: bool


def own_record(body: Body, today: date) -> Record | None:
    """The record of a body; None where nothing of it was due yet."""
    starts = _starts(today)
    kind = Report.objects.counted().filter(
        body__kind=body.kind, body__level=body.level, first_due__gte=starts[-1], due__lte=today
    )
    tallies = _by_quarter(kind.standing(today), starts)
    found = []
    for start in starts:
        of = tallies.get(start, {})
        rate = of.pop(body.pk, None)
        if rate:
            shares = [each.on_time for each in of.values() if each.on_time is not None]
            found.append(Quarter(label("quarter", start), rate, rates.quartiles(shares)))
    return Record(found, any(each.band for each in found)) if found else None


def has_record(body: Body, today: date) -> bool:
    """Whether anything of it was due yet."""
    return Report.objects.counted().filter(body=body, due__lte=today).exists()


def _starts(today: date) -> list[date]:
    at, found = first_day("quarter", today), []
    for _number in range(QUARTERS):
        found.append(at)
        at = previous("quarter", at)
    return found


def _by_quarter(rows: ReportQuerySet, starts: list[date]) -> dict[date, dict[int, Rate]]:
    """For each quarter, by its first day, the numbers of each body."""
    # A comparison for each quarter: SQLite would ask Python for the quarter of every row.
    whens = [When(first_due__gte=start, then=Value(at)) for at, start in enumerate(starts)]
    rows = rows.annotate(quarter=Case(*whens, output_field=IntegerField()))
    found: dict[date, dict[int, Rate]] = {}
    for (quarter, body), rate in rates.by(rows, "quarter", "body").items():
        found.setdefault(starts[quarter], {})[body] = rate
    return found
