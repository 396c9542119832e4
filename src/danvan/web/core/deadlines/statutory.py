"""Days off by law, a year at a time: the library of holidays, and what is not certain of it."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import holidays


@dataclass(frozen=True, slots=True)
class Off:
    """Why a day is off. `kind` is weekend, holiday or swapped; `doubt` says what is not certain."""

    kind: str
    name: str
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Year:
    """Holidays of a year, and days of its weekends that are worked in place of others."""

    off: Mapping[date, Off]
    worked: frozenset[date]


@cache
def statutory(year: int) -> Year:
    """The year as the library tells it; empty outside the years it knows (1901 to 2100)."""
    found = holidays.country_holidays("VN", years=year, language="vi")
    off = {
        day: Off("holiday", name, _doubt(name, year))
        for day, name in found.items()
        if day.year == year
    }
    return Year(off, frozenset(day for day in found.weekend_workdays if day.year == year))


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("data").joinpath("days.toml").read_text("utf-8"))


def _doubt(name: str, year: int) -> str:
    """What is not certain of a holiday of this name in this year; nothing where all is."""
    data = _data()
    for doubt in data["doubt"]:
        if name.startswith(doubt["name"]) and year >= doubt["from"]:
            return str(doubt["words"])
    yearly = data["yearly"]
    told = year > yearly["announced"] and any(part in name for part in yearly["names"])
    return str(yearly["words"]) if told else ""
