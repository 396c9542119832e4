"""Periods of tasks and reports: months, quarters, half years, nine months, years of the calendar.

A period is named by its first day in the calendar; which days its data are from is another matter
(`cutoffs`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from django.utils.translation import gettext

from danvan.web.core.deadlines.named_days import days_named

MONTHS = {"month": 1, "quarter": 3, "half_year": 6, "nine_months": 9, "year": 12}
_ROMAN = ("I", "II", "III", "IV")


def first_day(every: str, at: date) -> date:
    """The first day of the period of `every` that holds the day `at`.

    Nine months are the first of a year: a day after them belongs to those of its year.
    """
    if every == "nine_months":
        return date(at.year, 1, 1)
    months = MONTHS[every]
    return date(at.year, (at.month - 1) // months * months + 1, 1)


def last_day(every: str, start: date) -> date:
    """The last day of the period that begins on `start`."""
    return _months_later(start, MONTHS[every]) - timedelta(days=1)


def following(every: str, start: date) -> date:
    """The first day of the next period."""
    return _months_later(start, 12 if every == "nine_months" else MONTHS[every])


def previous(every: str, start: date) -> date:
    """The first day of the period before."""
    return first_day(every, start - timedelta(days=1))


def year_before(start: date) -> date:
    """The first day of the same period of the year before."""
    return start.replace(year=start.year - 1)


def _months_later(start: date, months: int) -> date:
    month = start.month - 1 + months
    return date(start.year + month // 12, month % 12 + 1, 1)


def between(every: str, start: date, end: date) -> Iterator[date]:
    """First days of the periods from the one that holds `start` to the one that holds `end`."""
    at = first_day(every, start)
    while at <= end:
        yield at
        at = following(every, at)


def due_in(every: str, start: date, words: str = "") -> date:
    """The day due in the period that begins on `start`: as the document's `words` say, or its last.

    Of several days the one that fits the period best: `trước ngày 15/6 và 15/12` names one of each
    half year. A month outside the period, or a day that the month has not, is not followed.
    """
    last = last_day(every, start)
    found = list(days_named(every, start, last, words))
    return min(found, key=lambda named: named.rank).day if found else last


def label(every: str, start: date) -> str:
    """`tháng 3/2026`, `quý II/2026`, `6 tháng đầu năm 2026`, `9 tháng năm 2026`, `năm 2026`."""
    told = {"year": start.year, "month": start.month, "quarter": quarter(start)}
    if every == "month":
        return gettext("tháng %(month)d/%(year)d") % told
    if every == "quarter":
        return gettext("quý %(quarter)s/%(year)d") % told
    if every == "half_year":
        first = gettext("6 tháng đầu năm %(year)d")
        return (first if start.month == 1 else gettext("6 tháng cuối năm %(year)d")) % told
    if every == "nine_months":
        return gettext("9 tháng năm %(year)d") % told
    return gettext("năm %(year)d") % told


# What the labels look like where they are kept, in Vietnamese: `every`, and where the start is.
_KEPT = (
    ("month", re.compile(r"tháng (?P<month>\d{1,2})/(?P<year>\d{4})")),
    ("quarter", re.compile(r"quý (?P<quarter>I|II|III|IV)/(?P<year>\d{4})")),
    ("half_year", re.compile(r"6 tháng (?P<half>đầu|cuối) năm (?P<year>\d{4})")),
    ("nine_months", re.compile(r"9 tháng năm (?P<year>\d{4})")),
    ("year", re.compile(r"năm (?P<year>\d{4})")),
)
_UNTIL = re.compile(r"đến (\d{1,2}/\d{1,2}/\d{4})")


def spoken(kept: str) -> str:
    """A label as it is kept, in the language of the moment; other words stay as they are."""
    for every, pattern in _KEPT:
        if found := pattern.fullmatch(kept):
            return label(every, _start(found.groupdict()))
    if found := _UNTIL.fullmatch(kept):
        return gettext("đến %(day)s") % {"day": found[1]}
    return kept


def _start(told: dict[str, str]) -> date:
    """The first day of the period that the parts of a label name."""
    month = min(max(int(told.get("month", 1)), 1), 12)
    if "quarter" in told:
        month = _ROMAN.index(told["quarter"]) * 3 + 1
    if told.get("half") == "cuối":
        month = 7
    return date(max(int(told["year"]), 1), month, 1)


def quarter(at: date) -> str:
    """The number of the quarter that holds the day, `II`."""
    return _ROMAN[(at.month - 1) // 3]
