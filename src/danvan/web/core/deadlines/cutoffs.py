"""From when to when the data of a period are: the calendar's own days, or the State's cut-offs.

State reports (Decree 09/2019, as provinces repeat it) close on day 14 of the last month: `quý I`
has the data of 15/12 to 14/3. The last days of December belong to the year to come.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from danvan.web.core.deadlines.periods import (
    first_day,
    following,
    label,
    last_day,
    previous,
    year_before,
)

_CLOSES = 14  # of the last month of the period


class Frame(StrEnum):
    """Which days the data of a period are from."""

    CALENDAR = "calendar"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class Period:
    """The period of `every` (a key of `periods.MONTHS`) that begins in the calendar on `start`."""

    every: str
    start: date
    frame: Frame = Frame.CALENDAR

    @property
    def label(self) -> str:
        """`quý I/2026`."""
        return label(self.every, self.start)

    @property
    def end(self) -> date:
        """Its last day in the calendar."""
        return last_day(self.every, self.start)

    @property
    def opens(self) -> date:
        """The first day of its data."""
        if self.frame is Frame.CALENDAR:
            return self.start
        return (self.start - timedelta(days=1)).replace(day=_CLOSES + 1)

    @property
    def closes(self) -> date:
        """The last day of its data: the cut-off."""
        return self.end if self.frame is Frame.CALENDAR else self.end.replace(day=_CLOSES)

    @property
    def next(self) -> Period:
        return Period(self.every, following(self.every, self.start), self.frame)

    @property
    def before(self) -> Period:
        return Period(self.every, previous(self.every, self.start), self.frame)

    @property
    def year_before(self) -> Period:
        """The same period of the year before."""
        return Period(self.every, year_before(self.start), self.frame)


def period_of(every: str, day: date, frame: Frame = Frame.CALENDAR) -> Period:
    """The period whose data hold the day, or the last one before it (nine months leave a gap).

    In State cut-offs 20/12/2026 is of `quý I/2027`.
    """
    period = Period(every, first_day(every, day), frame)
    return period.next if day >= period.next.opens else period


def periods_between(
    every: str, first: date, last: date, frame: Frame = Frame.CALENDAR
) -> list[Period]:
    """The periods from the one that holds `first` to the one that holds `last`."""
    period, end = period_of(every, first, frame), period_of(every, last, frame)
    found = []
    while period.start <= end.start:
        found.append(period)
        period = period.next
    return found
