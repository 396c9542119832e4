"""The periods of a duty: what data they cover, what they are called, by when they are due."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from danvan.web.reports.models import CutOffs, Frequency, ReportingDuty

MONTHS = {"month": 1, "quarter": 3, "half_year": 6, "nine_months": 9, "year": 12}
_ROMAN = ("I", "II", "III", "IV")


@dataclass(frozen=True, slots=True)
class Span:
    """One period, its first and last day included."""

    start: date
    end: date
    label: str


def spans(duty: ReportingDuty, at: date) -> Iterator[Span]:
    """Periods that have begun on `at`, from the one that holds the duty's first day.

    None that ends behind the duty's last day: of what is not over then, nothing is owed.
    """
    if duty.frequency == Frequency.ONCE:
        yield from _once(duty)
        return
    for year in range(duty.begins.year, at.year + 2):
        for span in _year(duty, year):
            if span.end < duty.begins or (duty.ends and span.end > duty.ends):
                continue
            if span.start <= max(at, duty.begins):
                yield span


def _once(duty: ReportingDuty) -> Iterator[Span]:
    end = duty.once_due or duty.begins
    yield Span(
        duty.begins,
        max(end, duty.begins),
        f"{duty.begins.year}–{end.year}" if duty.begins.year != end.year else f"năm {end.year}",
    )


def _year(duty: ReportingDuty, year: int) -> Iterator[Span]:
    months = MONTHS[duty.frequency]
    for first in range(1, 13 - months + 1, months):
        last = first + months - 1
        start, end = _day(year, first), _day(year, last + 1) - timedelta(days=1)
        if duty.cut_offs == CutOffs.STATE:
            start, end = _day(year, first - 1, 15), _day(year, last, 14)
        yield Span(start, end, _label(duty.frequency, year, first))


def _day(year: int, month: int, day: int = 1) -> date:
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, day)


def _label(frequency: str, year: int, first: int) -> str:
    if frequency == Frequency.MONTH:
        return f"tháng {first}/{year}"
    if frequency == Frequency.QUARTER:
        return f"quý {_ROMAN[first // 3]}/{year}"
    if frequency == Frequency.HALF_YEAR:
        return f"6 tháng {'đầu' if first == 1 else 'cuối'} năm {year}"
    return f"9 tháng năm {year}" if frequency == Frequency.NINE_MONTHS else f"năm {year}"


def due(duty: ReportingDuty, span: Span) -> date:
    """The last day for sending the report of a period."""
    return duty.once_due or span.end + timedelta(days=5)
