"""The periods of a duty: what data they cover, what they are called, by when they are due."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from danvan.web.core.deadlines.calendar import Calendar
from danvan.web.core.deadlines.cutoffs import Period, period_of
from danvan.web.core.deadlines.due_rules import PeriodDue, due_of
from danvan.web.core.deadlines.periods import first_day
from danvan.web.core.templatetags.danvan import day
from danvan.web.reports.models import Frequency, Report, ReportingDuty
from danvan.web.reports.rules import due_rule, frame_of


@dataclass(frozen=True, slots=True)
class Span:
    """One period: the first and last day of its data, its name, the day its report is due."""

    start: date
    end: date
    label: str
    due: date


def spans(duty: ReportingDuty, at: date, calendar: Calendar) -> Iterator[Span]:
    """Periods that have begun on `at`, from the one that holds the duty's first day.

    None that ends behind the duty's last day: of what is not over then, nothing is owed.
    """
    with translation.override(settings.LANGUAGE_CODE):  # labels are kept as the offices say them
        if duty.frequency == Frequency.ONCE:
            yield _once(duty)
            return
        period = period_of(duty.frequency, duty.begins, frame_of(duty))
        until = max(at, duty.begins)
        while period.opens <= until and not (duty.ends and period.closes > duty.ends):
            if period.closes >= duty.begins:
                yield _span(duty, period, calendar)
            period = period.next


def _once(duty: ReportingDuty) -> Span:
    due = duty.once_due or duty.begins
    return Span(duty.begins, max(due, duty.begins), _("đến %(day)s") % {"day": day(due)}, due)


def _span(duty: ReportingDuty, period: Period, calendar: Calendar) -> Span:
    due = due_of(period, due_rule(duty, period), calendar).due
    return Span(period.opens, period.closes, period.label, due)


def period_in(report: Report) -> Period | None:
    """The period of a report in the words of the deadline engine; None for one asked for once."""
    duty = report.duty
    if duty.frequency == Frequency.ONCE:
        return None
    start = first_day(duty.frequency, report.period_end)
    period = Period(duty.frequency, start, frame_of(duty))
    return period if period.closes == report.period_end else None


def computed(report: Report, calendar: Calendar) -> PeriodDue | None:
    """How its first due date was computed; None where the duty has another rule since."""
    period = period_in(report)
    if period is None:
        return None
    found = due_of(period, due_rule(report.duty, period), calendar)
    return found if found.due == report.first_due else None
