"""One figure as the machine has it, before anybody looks at it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from danvan.web.core.words import fold

# How figures are added up: over time and over bodies; over bodies only; never.
SUM, LAST, NONE = "sum", "last", "none"
_PERCENT = ("%", "phan tram", "ty le", "phan nghin")


@dataclass(slots=True)
class Drawn:
    """`value` is of the period, `total` since the beginning of the year; None is not known."""

    key: str
    name: str
    unit: str = ""
    add: str = SUM
    planned: Decimal | None = None
    value: Decimal | None = None
    total: Decimal | None = None
    last_year: Decimal | None = None
    source: str = ""
    note: str = ""

    @property
    def known(self) -> bool:
        return self.value is not None or self.total is not None


def same_words(words: str) -> str:
    """Names and units are the same however they are accented and spaced; `%` is a unit too."""
    return fold(words.replace("%", " phan tram "))


def way_of_adding(given: Any, unit: str) -> str:
    """The way that the data form says; shares are never added, all else is unless it says so."""
    if given in (SUM, LAST, NONE):
        return str(given)
    return NONE if unit.strip() == "%" or same_words(unit) in _PERCENT else SUM


def plan_of(raw: Any) -> Decimal | None:
    """The plan that a data form names, which may come from anywhere; None for no number."""
    try:
        value = Decimal(str(raw))
    except InvalidOperation:
        return None
    return value if value.is_finite() else None


def key_for(name: str, unit: str) -> str:
    """A key for a figure that no data form names: the same for the same name and unit."""
    words = f"{same_words(name)}|{same_words(unit)}"
    short = same_words(name).replace(" ", "-")[:40].strip("-")
    return f"{short}-{hashlib.sha256(words.encode()).hexdigest()[:8]}"


def added(*values: Decimal | None) -> Decimal | None:
    """The sum of what is known; None where nothing is."""
    known = [value for value in values if value is not None]
    return sum(known, start=Decimal(0)) if known else None
