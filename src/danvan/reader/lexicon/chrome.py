"""Words that web pages put round a document, from chrome.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources
from typing import NamedTuple


class Chrome(NamedTuple):
    """Lines in small letters: openers of lists of other pages, single lines; openings of others."""

    openers: frozenset[str]
    lines: frozenset[str]
    counters: tuple[str, ...]
    footers: tuple[str, ...]
    contacts: tuple[str, ...]


@cache
def words() -> Chrome:
    text = resources.files(__package__).joinpath("chrome.toml").read_text(encoding="utf-8")
    data: dict[str, list[str]] = tomllib.loads(text)
    if any(line != line.lower().strip() for name in data for line in data[name]):
        raise ValueError("chrome.toml: lines are compared in small letters")
    openings = (tuple(data[name]) for name in ("counters", "footers", "contacts"))
    return Chrome(frozenset(data["openers"]), frozenset(data["lines"]), *openings)
