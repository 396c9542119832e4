"""Dates as Vietnamese documents print them, in digits or with words."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

_MONTHS = {
    "giêng": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7,
    "tám": 8, "chín": 9, "mười một": 11, "mười hai": 12, "mười": 10, "chạp": 12,
}  # fmt: skip

# `ngày 03 tháng tư năm 2020`, `14 tháng5 năm 2008`: blanks are often doubled or missing.
_WORDED = (
    r" {0,3}tháng {0,3}(?:\d{1,2}|"
    + "|".join(sorted(_MONTHS, key=len, reverse=True))
    + r"),? {0,3}năm {0,3}\d{4}"
)
# `07/01/2019`, `25//02/2010`, `14 /4/2026`, `01-10-1997`, `27.6.2011`; two-digit years
# only behind a slash or hyphen, as `1.2.15` is also a clause number.
_DIGITS = (
    r" ?[/.–-]{1,2} ?\d{1,2}"
    r"(?: ?[/.–-]{1,2} ?\d{4}| ?[/-] ?\d{2})(?!\d|[/.-]\d)"
)

DATE = rf"(?:\d{{1,2}}(?:{_WORDED}|{_DIGITS}))"
"""A whole date (day, month, year) as regex source without groups or flags, for use in others."""

# The first digit first: a pattern that opens with a class is searched quickly.
OWN_DATE = rf"(?:[0-9](?<![\d/]\d)(?<!\d[.-]\d)\d?(?:{_WORDED}|{_DIGITS}))"
"""The same where no figure goes on with it from before."""


@cache
def _finder() -> re.Pattern[str]:
    return re.compile(OWN_DATE)


@cache
def _pieces() -> re.Pattern[str]:
    return re.compile(
        r"(\d{1,2}) {0,3}(?:tháng {0,3}|[/.–-]{1,2} ?)"
        r"(\d{1,2}|[^\W\d]+(?: một| hai)?)(?:,? {0,3}năm {0,3}| ?[/.–-]{1,2} ?)(\d{4}|\d{2})"
    )


def parse_date(text: str) -> date | None:
    """The first date in `text`; None where there is none or the calendar has no such day."""
    match = _finder().search(text)
    return _day(match[0]) if match else None


def impossible(text: str) -> str | None:
    """The words of the first date in `text` that the calendar does not have, else None."""
    for match in _finder().finditer(text):
        if _day(match[0]) is None:
            return match[0]
    return None


def _day(words: str) -> date | None:
    match = _pieces().fullmatch(words)
    if not match:
        return None
    month = int(match[2]) if match[2].isdigit() else _MONTHS.get(match[2], 0)
    try:
        return date(_year(match[3]), month, int(match[1]))
    except ValueError:
        return None


def _year(digits: str) -> int:
    """Two digits are a year of 1930-2029: the archives of the Party begin in 1930."""
    year = int(digits)
    if len(digits) == 4:
        return year
    return year + (1900 if year >= 30 else 2000)
