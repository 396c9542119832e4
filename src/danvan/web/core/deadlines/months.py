"""The days of a deadline laid out as months, for a picture of it."""

from __future__ import annotations

from calendar import Calendar as Weeks
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from danvan.web.core.deadlines.day_list import Day
from danvan.web.core.deadlines.periods import label

_WEEKS = Weeks()  # from Monday
_A_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Month:
    """`weeks` of seven: a day of the month and what it is on the way to the date, if anything."""

    label: str
    weeks: list[list[tuple[int, Day | None]]]


def months(days: Sequence[Day]) -> list[Month]:
    """The months from the first to the last day, weeks without any of them left out.

    A day 0 is of another month.
    """
    if not days:
        return []
    told = {each.date: each for each in days}
    found = []
    at, end = days[0].date.replace(day=1), days[-1].date
    while at <= end:
        weeks = (
            [_cell(each, at, told) for each in week]
            for week in _WEEKS.monthdatescalendar(at.year, at.month)
        )
        some = [week for week in weeks if any(day for _number, day in week)]
        found.append(Month(label("month", at), some))
        at = (at.replace(day=28) + _A_WEEK).replace(day=1)
    return found


def _cell(each: date, at: date, told: dict[date, Day]) -> tuple[int, Day | None]:
    return (each.day, told.get(each)) if each.month == at.month else (0, None)
