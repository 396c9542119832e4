"""The figures that offices give with the words of a result: what is typed is what is said."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("figures.toml")


@dataclass(frozen=True, slots=True)
class Kind:
    """A figure, and how it stands in words."""

    name: str
    unit: str
    pattern: re.Pattern[str]
    early: bool


@cache
def kinds() -> tuple[Kind, ...]:
    """All of them, in the order of the file."""
    rows = tomllib.loads(FILE.read_text(encoding="utf-8"))["figure"]
    return tuple(
        Kind(row["name"], row["unit"], re.compile(row["pattern"]), row.get("early", False))
        for row in rows
    )


def said(text: str, *, done: bool) -> list[dict[str, Any]]:
    """The figures that stand in `text`, as the update form keeps them."""
    found = []
    for kind in kinds():
        if (done or kind.early) and (match := kind.pattern.search(text)):
            number = next((each for each in match.groups() if each), "1")
            value = int(number.replace(".", ""))
            found.append({"name": kind.name, "value": value, "unit": kind.unit})
    return found


def asked(plans: dict[str, int]) -> list[tuple[str, str, int | None]]:
    """Name, unit and plan of each, for a data form; `plans` are by name."""
    return [(kind.name, kind.unit, plans.get(kind.name)) for kind in kinds()]
