"""A text cut into units: concepts of the lexicon and single syllables, each with its place."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from danvan.coverage.lexicon import concepts, fillers
from danvan.reader.source import Span

_WORD = re.compile(r"\w+")
_OPEN = re.compile(r"[ \u00a0\t\n/–-]*\Z")  # what may stand between two words of one phrase
# Where the tone stands in an open oa, oe, uy is a habit of the writer: hoà and hòa are one word.
_OLD = re.compile(r"o[àáảãạèéẻẽẹ]$|(?<!q)u[ỳýỷỹỵ]$")
_MOVED = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa", "oè": "òe", "oé": "óe", "oẻ": "ỏe",
    "oẽ": "õe", "oẹ": "ọe", "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip


class Unit(NamedTuple):
    """One unit: its words (of a concept the first spelling), its place, whether it is a concept.

    `joined` tells that nothing but blanks stands before it, so that it may form a pair.
    """

    words: str
    span: Span
    concept: bool
    joined: bool


def units(text: str) -> list[Unit]:
    """The units that say something, in reading order; fillers part what stands beside them."""
    words = [(fold(found[0]), found.start(), found.end()) for found in _WORD.finditer(text)]
    low = [word for word, _, _ in words]
    found: list[Unit] = []
    at, joined, last = 0, False, 0
    while at < len(words):
        start = words[at][1]
        if not _OPEN.match(text, last, start):
            joined = False
        length, name = _known(low, words, text, at)
        end = words[at + length - 1][2]
        if name is not None:
            found.append(Unit(name, Span(start, end), length > 1 or name != low[at], joined))
        joined = name is not None
        last = end
        at += length
    return found


def _known(
    low: list[str], words: list[tuple[str, int, int]], text: str, at: int
) -> tuple[int, str | None]:
    """How many words the unit at `at` takes, and its name; None for a filler."""
    for length in concepts().lengths(low[at]):
        name = concepts().get(tuple(low[at : at + length]))
        if name is not None:
            return length, name
    filler = fillers().longest(low, at)
    if filler:
        return filler, None
    return 1, None if low[at].isdigit() else low[at]


@lru_cache(maxsize=16384)
def fold(word: str) -> str:
    """A word in lower case with its tone in the newer place."""
    low = word.lower()
    return _OLD.sub(lambda found: _MOVED[found[0]], low)
