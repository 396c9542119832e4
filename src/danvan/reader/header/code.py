"""The document's code (number and symbol) and its date line."""

from __future__ import annotations

import datetime
import re

from danvan.reader.header.lines import place_of

_BLANKS = re.compile(r"[\s\u00a0]+")
_CODE = re.compile(r"\d{1,6}[a-zđ]?(?:/(?:19|20)\d\d)?[-/][A-ZĐƯ]")
# What recognition makes of digits.
_DIGITS = str.maketrans("lIÍìí|OoQ", "111111000")


def code(match: re.Match[str]) -> str | None:
    """`01-CTr/BDVTU` from a number line; None where the number is left blank."""
    number, rest = match["number"], match["rest"]
    if not rest or not number or not number[:1].isdigit():
        return None
    code = _BLANKS.sub("", number + rest).replace("–", "-").rstrip(".,;:-_*=")
    return code if _CODE.match(code) else None


def date(match: re.Match[str]) -> str | None:
    """The date of a date line in ISO 8601; None where day, month or year is blank or impossible."""
    try:
        day, month, year = (_number(match[part]) for part in ("day", "month", "year"))
        return datetime.date(year, month, day).isoformat()
    except (ValueError, TypeError):
        return None


def _number(words: str) -> int:
    return int(words.replace(" ", "").translate(_DIGITS))


def place(match: re.Match[str]) -> str | None:
    """The place in a date line."""
    return place_of(match) or None
