"""Automatic lists: counting their items and writing the marks that nobody typed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from danvan.reader.intake.numerals import numeral
from danvan.reader.marks import BULLETS

_DEEPEST = 10
_PLACE = re.compile(r"%([1-9])")


class Level(NamedTuple):
    """One level of a list: its first number, the style of its numbers, its wording (`%1.%2.`).

    `restart` is the level (from 1) after which it begins anew, 0 for never, None for any above
    it; `legal` writes all numbers in figures.
    """

    start: int = 1
    numerals: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False


Levels = Mapping[int, Level]


def advance(levels: Levels, counts: dict[int, int], level: int, start: int | None) -> None:
    """Count one item of a level; `start` begins it anew, or says where it would begin."""
    if start is not None:
        counts[level] = start
    elif level in counts:
        counts[level] += 1
    else:
        counts[level] = levels[level].start
    for deeper in range(level + 1, _DEEPEST):
        restart = levels[deeper].restart if deeper in levels else None
        if restart is None or level < restart:
            counts.pop(deeper, None)


def mark(levels: Levels, counts: Mapping[int, int], level: int) -> str:
    """The mark of the item counted last (`II.`, `1.2.`, `a)`, `-`), empty where it has none."""
    own = levels[level]
    if own.numerals == "bullet":
        glyph = own.text.strip()
        return glyph if glyph in BULLETS else "-"  # every drawn glyph counts as a dash

    def written(match: re.Match[str]) -> str:
        at = int(match[1]) - 1
        shown = levels.get(at, own)
        return numeral(counts.get(at, shown.start), "decimal" if own.legal else shown.numerals)

    return _PLACE.sub(written, own.text).strip()
