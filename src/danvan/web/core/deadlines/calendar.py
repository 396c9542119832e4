"""Working days and days off: weekends, holidays by law, and the days swapped each year."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from danvan.web.core.deadlines.statutory import Off, statutory

_SATURDAY = 5
_WEEKEND = (Off("weekend", "thứ Bảy"), Off("weekend", "Chủ nhật"))


@dataclass(frozen=True, slots=True)
class Swapped:
    """A day that a notice makes off (`working` False) or worked, whatever it is otherwise."""

    day: date
    working: bool
    name: str


class Calendar:
    """Answers for any day; a year is worked out once, when it is first asked for.

    Days are given as dates; the arithmetic inside is on their ordinals.
    """

    def __init__(self, swapped: Iterable[Swapped] = ()) -> None:
        self._swapped = {each.day: each for each in swapped}
        self._working: dict[int, list[int]] = {}

    def off(self, day: date) -> Off | None:
        """Why the day is off; None for a working day."""
        if told := self._swapped.get(day):
            return None if told.working else Off("swapped", told.name)
        year = statutory(day.year)
        if holiday := year.off.get(day):
            return holiday
        if day.weekday() < _SATURDAY or day in year.worked:
            return None
        return _WEEKEND[day.weekday() - _SATURDAY]

    def is_working(self, day: date) -> bool:
        return not self.off(day)

    def swap(self, day: date) -> Swapped | None:
        """What a notice says of the day: a weekend worked, a day off that is usually worked."""
        if told := self._swapped.get(day):
            return told
        if day in statutory(day.year).worked:
            return Swapped(day, True, "làm bù theo thông báo nghỉ lễ")
        return None

    def after(self, day: date, number: int) -> date:
        """The `number`-th (at least first) working day after `day`."""
        ordinal, year = day.toordinal(), day.year
        days = self._year(year)
        at = bisect_right(days, ordinal) + number - 1
        while at >= len(days):
            at -= len(days)
            year += 1
            days = self._year(year)
        return date.fromordinal(days[at])

    def between(self, first: date, last: date) -> int:
        """How many working days there are from `first` to `last`, both included."""
        if last < first:
            return 0
        if first.year == last.year:
            days = self._year(first.year)
            return bisect_right(days, last.toordinal()) - bisect_left(days, first.toordinal())
        end = date(first.year, 12, 31)
        return self.between(first, end) + self.between(end + timedelta(days=1), last)

    def on_or_after(self, day: date) -> date:
        """The day, or the next working one."""
        return day if self.is_working(day) else self.after(day, 1)

    def on_or_before(self, day: date) -> date:
        """The day, or the last working one before it."""
        while not self.is_working(day):
            day -= timedelta(days=1)
        return day

    def _year(self, year: int) -> list[int]:
        """Ordinals of the working days of a year, rising."""
        if year not in self._working:
            first, end = date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
            days = range(first, end + 1)
            self._working[year] = [day for day in days if self.is_working(date.fromordinal(day))]
        return self._working[year]


def days_between(first: date, last: date) -> Iterable[date]:
    """Every day from `first` to `last`, both included."""
    return (date.fromordinal(day) for day in range(first.toordinal(), last.toordinal() + 1))
