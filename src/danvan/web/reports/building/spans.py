"""The days a report speaks of: its own, those before, the same a year ago, those that come."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from danvan.web.core.clock import now
from danvan.web.programmes.past import after
from danvan.web.reports.models import CutOffs, Frequency, Purpose, Report

_MONTHS = {
    Frequency.MONTH: 1,
    Frequency.QUARTER: 3,
    Frequency.HALF_YEAR: 6,
    Frequency.NINE_MONTHS: 3,
    Frequency.YEAR: 12,
    Frequency.ONCE: 6,
}


@dataclass(frozen=True, slots=True)
class Span:
    """From the first day to the last one, both included."""

    first: date
    last: date

    @property
    def begins(self) -> datetime:
        """The first moment."""
        return timezone.make_aware(datetime.combine(self.first, time.min))

    @property
    def ends(self) -> datetime:
        """The first moment that is no longer in it."""
        return after(self.last)


def cut_off(report: Report) -> datetime:
    """The moment of a report written now: the end of its period, or now if that is sooner."""
    return min(after(report.period_end), now())


def day_of(moment: datetime) -> date:
    """The last day that a cut-off covers: midnight belongs to the day before."""
    return timezone.localdate(moment - timedelta(microseconds=1))


def covered(report: Report) -> Span:
    """The days of the period up to the cut-off."""
    last = day_of(report.cut_off or cut_off(report))
    return Span(report.period_start, max(report.period_start, last))


def year_before(day: date) -> date:
    """The same day a year ago; the last of February for the last of February."""
    last = monthrange(day.year - 1, day.month)[1]
    if day.month == 2 and day.day == monthrange(day.year, 2)[1]:
        return date(day.year - 1, 2, last)
    return date(day.year - 1, day.month, min(day.day, last))


def a_year_before(span: Span) -> Span:
    """The same days of the year before."""
    return Span(year_before(span.first), year_before(span.last))


def running(report: Report, span: Span) -> Span:
    """From the beginning of the reporting year; of a review from its own beginning.

    The year of State reports begins on 15/12 of the year before.
    """
    if report.duty.purpose != Purpose.PERIODIC or report.duty.frequency == Frequency.ONCE:
        return span
    year = report.period_end.year
    state = report.duty.cut_offs == CutOffs.STATE
    # Days after 14/12 belong to the next year already.
    if state and report.period_end > date(year, 12, 14):
        year += 1
    first = date(year - 1, 12, 15) if state else date(year, 1, 1)
    return Span(min(first, span.first), span.last)


def coming(report: Report, span: Span) -> Span:
    """What lies ahead: from the day after the cut-off to the end of the next period.

    A report is sent before its period is over: what falls due in the days left is owed as well.
    """
    months = _MONTHS[Frequency(report.duty.frequency)]
    first = report.period_end + timedelta(days=1)
    month = first.month - 1 + months
    year, month = first.year + month // 12, month % 12 + 1
    ends = date(year, month, min(first.day, monthrange(year, month)[1]))
    return Span(min(first, span.last + timedelta(days=1)), ends - timedelta(days=1))
