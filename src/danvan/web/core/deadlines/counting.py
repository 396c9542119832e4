"""Counting days and months from an event: the arithmetic alone, without words."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta

from danvan.web.core.deadlines.calendar import Calendar
from danvan.web.core.deadlines.events import OPEN, Suspension
from danvan.web.core.deadlines.rule import DayOff, Length, Unit

_DAY = timedelta(days=1)


def add(anchor: date, length: Length, calendar: Calendar) -> date:
    """The last day of a length that is counted from the day after `anchor`."""
    if length.number == 0:
        return anchor
    if length.unit is Unit.WORKING:
        return calendar.after(anchor, length.number)
    if length.unit is Unit.MONTH:
        return add_months(anchor, length.number)
    return anchor + timedelta(days=length.number)


def add_months(day: date, months: int) -> date:
    """The same day of a later month, or the last day of that month where it is shorter."""
    month = day.month - 1 + months
    year, month = day.year + month // 12, month % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def shifted(day: date, rule: DayOff, calendar: Calendar) -> date:
    """The day, moved as the rule says where it is a day off."""
    if rule is DayOff.NEXT:
        return calendar.on_or_after(day)
    return calendar.on_or_before(day) if rule is DayOff.PREVIOUS else day


def merged(suspensions: Iterable[Suspension], anchor: date) -> list[tuple[date, date]]:
    """The days suspended after `anchor`, in order, where spans that touch are one.

    One that goes on ends on `OPEN`, and holds all that come after it.
    """
    found: list[tuple[date, date]] = []
    for begins, last in sorted((each.first, each.last or OPEN) for each in suspensions):
        first = max(begins, anchor + _DAY)
        if last < first:
            continue
        if found and first - _DAY <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], last))
        else:
            found.append((first, last))
    return found


def prolonged(end: date, first: date, last: date, unit: Unit, calendar: Calendar) -> date:
    """The end of a term after the days from `first` to `last` were taken out of it.

    A suspension that begins after the end takes nothing out.
    """
    if first > end:
        return end
    if unit is Unit.WORKING:
        return add(end, Length(calendar.between(first, last), unit), calendar)
    return end + (last - first + _DAY)
