"""Documents that are no longer in force, from expired.toml."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import NamedTuple

from danvan.lint.lexicon import table


class Expired(NamedTuple):
    """A replaced document: the first day of the newer one (ISO 8601), and its name."""

    ended: str
    by: str
    seen: bool


@cache
def expired() -> dict[str, Expired]:
    """By code without blanks, checked when read."""
    found: dict[str, Expired] = {}
    for entry in table("expired.toml")["document"]:
        date.fromisoformat(entry["ended"])
        if entry["code"] in found:
            raise ValueError(f"expired.toml: {entry['code']!r} stands twice")
        found[entry["code"]] = Expired(entry["ended"], entry["by"], entry["seen"])
    return found
