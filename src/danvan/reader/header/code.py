"""The document's code (number and symbol) and its date line."""

from __future__ import annotations

import datetime
import re

_BLANKS = re.compile(r"[\s\u00a0]+")


def code(match: re.Match[str]) -> str | None:
    """`01-CTr/BDVTU` from a number line; None where the number is left blank."""
    number, rest = match["number"], match["rest"]
    if not rest or not number or not number[:1].isdigit():
        return None
    return _BLANKS.sub("", number + rest).replace("–", "-").rstrip(".,;:")


def date(match: re.Match[str]) -> str | None:
    """The date of a date line in ISO 8601; None where day, month or year is blank or impossible."""
    try:
        day, month, year = (int(match[part]) for part in ("day", "month", "year"))
        return datetime.date(year, month, day).isoformat()
    except (ValueError, TypeError):
        return None


def place(match: re.Match[str]) -> str | None:
    """The place in a date line."""
    return (match["place"] or "").strip(" ,") or None
