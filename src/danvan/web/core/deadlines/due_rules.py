"""When a report of a period is due: days after the cut-off, or a day of a month."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from django.utils.translation import gettext as _

from danvan.web.core.deadlines.calendar import Calendar, days_between
from danvan.web.core.deadlines.counting import add, add_months, shifted
from danvan.web.core.deadlines.cutoffs import Period
from danvan.web.core.deadlines.day_list import Day, off_words
from danvan.web.core.deadlines.explain import Step, full
from danvan.web.core.deadlines.rule import DayOff, Length, Unit, day_off_words

NO_TIME = Length(0, Unit.WORKING)


class Kind(StrEnum):
    """From what the day is told."""

    AFTER_CUTOFF = "after_cutoff"
    DAY_OF_MONTH = "day_of_month"
    PERIOD_END = "period_end"


@dataclass(frozen=True, slots=True)
class DueRule:
    """A rule for every period of a duty.

    `after_cutoff`: `length` after the last day of the data. `day_of_month`: day `day` (or the last
    one of a shorter month) of the month `months` after the last month of the period; 0 is that
    month itself, -1 the one before. `period_end`: the last day of the period in the calendar.
    """

    kind: Kind = Kind.PERIOD_END
    length: Length = NO_TIME
    day: int = 0
    months: int = 0
    day_off: DayOff = DayOff.PREVIOUS

    @property
    def words(self) -> str:
        """The rule as a phrase: `2 ngày làm việc sau ngày chốt số liệu`."""
        if self.kind is Kind.AFTER_CUTOFF:
            return _("%(length)s sau ngày chốt số liệu") % {"length": self.length}
        if self.kind is Kind.PERIOD_END:
            return _("ngày cuối kỳ")
        if self.months == 0:
            return _("ngày %(day)d của tháng cuối kỳ") % {"day": self.day}
        if self.months < 0:
            return _("ngày %(day)d, %(n)d tháng trước tháng cuối kỳ") % {
                "day": self.day,
                "n": -self.months,
            }
        return _("ngày %(day)d, %(n)d tháng sau tháng cuối kỳ") % {
            "day": self.day,
            "n": self.months,
        }


@dataclass(frozen=True, slots=True)
class PeriodDue:
    """The due date of one period; `last` is the day before it was moved off a day off."""

    rule: DueRule
    period: Period
    last: date
    due: date
    calendar: Calendar

    @property
    def steps(self) -> list[Step]:
        """The way to the date, in sentences."""
        period = {
            "period": self.period.label,
            "opens": full(self.period.opens),
            "closes": full(self.period.closes),
        }
        words = _("Số liệu %(period)s: từ %(opens)s đến hết %(closes)s.") % period
        found = [Step("start", words, self.period.opens, self.period.closes)]
        told = {"rule": self.rule.words, "last": full(self.last)}
        found.append(Step("count", _("Hạn gửi: %(rule)s, tức %(last)s.") % told, self.last))
        if self.due != self.last:
            moved = {"rule": day_off_words(self.rule.day_off), "due": full(self.due)}
            found.append(Step("shift", _("Trùng ngày nghỉ: %(rule)s, %(due)s.") % moved, self.due))
        found.append(Step("due", _("Hạn: %(day)s.") % {"day": full(self.due)}, self.due))
        return found

    @property
    def days(self) -> list[Day]:
        """Every day from the cut-off to the due date: what it counted as and why.

        Of a day that is named, only those over which it was moved off a day off.
        """
        counts = self.rule.kind is Kind.AFTER_CUTOFF
        first = min(self.period.closes if counts else self.last, self.due)
        if not counts and self.last == self.due:
            return []
        found: list[Day] = []
        number = 0
        for each in days_between(first, max(self.last, self.due)):
            kind, why = self._kind(each, counts=counts)
            number += kind == "counted"
            counted = number if kind == "counted" else 0
            found.append(Day(each, kind, counted, why, each == self.due))
        return found

    def _kind(self, each: date, *, counts: bool) -> tuple[str, str]:
        """What the day is on the way, and what is particular about it."""
        words = off_words(self.calendar, each)
        if counts and each <= self.period.closes:
            return "start", _("ngày chốt số liệu")
        if not counts or each > self.last:
            return "over", words or _("ngày làm việc")
        off = self.calendar.off(each)
        if off and self.rule.length.unit is Unit.WORKING:
            return off.kind, words
        return "counted", words

    def as_dict(self) -> dict[str, Any]:
        """For the API."""
        return {
            "due": self.due.isoformat(),
            "period": self.period.label,
            "opens": self.period.opens.isoformat(),
            "closes": self.period.closes.isoformat(),
            "steps": [{"kind": each.kind, "words": each.words} for each in self.steps],
        }


def due_of(period: Period, rule: DueRule, calendar: Calendar | None = None) -> PeriodDue:
    """When the report of the period is due."""
    calendar = calendar or Calendar()
    last = _last(period, rule, calendar)
    return PeriodDue(rule, period, last, shifted(last, rule.day_off, calendar), calendar)


def _last(period: Period, rule: DueRule, calendar: Calendar) -> date:
    if rule.kind is Kind.AFTER_CUTOFF:
        return add(period.closes, rule.length, calendar)
    if rule.kind is Kind.PERIOD_END:
        return period.end
    month = add_months(period.end.replace(day=1), rule.months)
    return month.replace(day=min(rule.day, monthrange(month.year, month.month)[1]))
