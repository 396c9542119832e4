"""A year of days off as people read it: what the law gives, what notices swapped."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from danvan.web.core.deadlines.calendar import Calendar
from danvan.web.core.deadlines.statutory import statutory
from danvan.web.core.models import SwappedDay


@dataclass(frozen=True, slots=True)
class Line:
    """One day. `kind` is off or working; `row` is the row of the table that says so, if any."""

    day: date
    kind: str
    name: str
    doubt: str = ""
    row: SwappedDay | None = None


def lines(year: int, calendar: Calendar) -> list[Line]:
    """Every day of the year that is not what its weekday says."""
    rows = {row.day: row for row in SwappedDay.objects.filter(day__year=year)}
    law = statutory(year)
    found = [Line(d, row.kind, row.name, row=row) for d, row in rows.items()]
    found += [Line(d, "off", off.name, off.doubt) for d, off in law.off.items() if d not in rows]
    for day in law.worked - rows.keys():
        swap = calendar.swap(day)
        found.append(Line(day, "working", swap.name if swap else ""))
    return sorted(found, key=lambda line: line.day)


def working_days(year: int, calendar: Calendar) -> int:
    """How many days of the year are worked."""
    return calendar.between(date(year, 1, 1), date(year, 12, 31))
