"""Words that web pages put round a document, from chrome.toml."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from danvan.reader.lexicon.data import table


class Chrome(NamedTuple):
    """Lines in small letters: openers of lists of other pages, single lines; openings of others."""

    openers: frozenset[str]
    lines: frozenset[str]
    counters: tuple[str, ...]
    footers: tuple[str, ...]
    contacts: tuple[str, ...]


@cache
def words() -> Chrome:
    data: dict[str, list[str]] = table("chrome.toml")
    if any(line != line.lower().strip() for name in data for line in data[name]):
        raise ValueError("chrome.toml: lines are compared in small letters")
    openings = (tuple(data[name]) for name in ("counters", "footers", "contacts"))
    return Chrome(frozenset(data["openers"]), frozenset(data["lines"]), *openings)
