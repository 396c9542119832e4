"""Days of a period as documents name them: "ngày 20 của tháng cuối quý", "15/6 và 15/12"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

_NEXT = r"(?:sau|tiếp theo|kế tiếp|liền kề|kế sau|liền sau)"
# A day alone, one of a month by its number, or one of a month by its place in the period.
_DAY = re.compile(
    r"(?:ngày\s+(?:mùng |mồng )?|(?:,|;|và|ngày)\s+(?=\d{1,2}/))(?P<day>\d{1,2})(?!\d)"
    r"(?:\s*(?:/|tháng)\s*(?P<month>\d{1,2})(?!\d)(?:\s*(?:/|năm)\s*(?P<year>\d{4}))?"
    r"|,?\s*(?:của\s+|trong\s+)?tháng\s+(?P<place>cuối|đầu|giữa|thứ nhất|thứ hai|thứ ba)"
    rf"(?P<behind>[^.,;()\d]{{0,24}}?\s{_NEXT})?"
    rf"|,?\s*(?:của\s+|trong\s+)?tháng\s+(?P<next>{_NEXT}))?",
    re.IGNORECASE,
)
_PLACES = {"đầu": 0, "thứ nhất": 0, "giữa": 1, "thứ hai": 1, "thứ ba": 2}


class NamedDay(NamedTuple):
    """A day in or right behind a period; the lower `rank`, the more closely the words fit it."""

    day: date
    rank: int


def days_named(every: str, start: date, last: date, words: str) -> Iterator[NamedDay]:
    """The days that the words name for the period from `start` to `last`, in their order."""
    for found in _DAY.finditer(words):
        if found["year"] and int(found["year"]) != start.year:
            continue
        named = _of_number(found, start, last) or _of_place(found, every, start, last)
        if named is not None:
            yield named


def _of_number(found: re.Match[str], start: date, last: date) -> NamedDay | None:
    """ "15/12": in a longer period nearer than "ngày 15", which the shorter ones want."""
    if not found["month"]:
        return None
    month = int(found["month"])
    if not start.month <= month <= last.month:
        return None
    return _day(found, start, month - start.month, 1 if last.month == start.month else 0)


def _of_place(found: re.Match[str], every: str, start: date, last: date) -> NamedDay | None:
    """ "tháng cuối quý", "tháng đầu quý sau", "tháng sau", or the last month where none is told."""
    if found["month"]:
        return None
    months = last.month - start.month
    if found["next"]:
        return _day(found, start, months + 1, 0)
    if not found["place"]:
        return _day(found, start, months, 0 if every == "month" else 2)
    if every == "month":
        return None
    place = _PLACES.get(found["place"].lower(), months)
    return _day(found, start, place + (months + 1 if found["behind"] else 0), 1)


def _day(found: re.Match[str], start: date, months: int, rank: int) -> NamedDay | None:
    """The day of the month so many `months` behind the first; None where it has no such day."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    day = int(found["day"])
    if not 1 <= day <= monthrange(year, month + 1)[1]:
        return None
    return NamedDay(date(year, month + 1, day), rank)
