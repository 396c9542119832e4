"""Bullets of every make at the start of a line become dashes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import pairwise

from danvan.reader.alphabet import CAPITAL
from danvan.reader.source import Edit, Line, Source

_DASHES = "–—―−‒‐‑⁃"
_GLYPHS = "•●▪◦■□◆◇○◘❖►▶▸➢➤➔→✓✔✦☑·∙‣\uf000-\uf0ff"
# Wingdings drawn in a font without them: a check, an arrow, a square, a ring.
_LETTERS = "üØ§o"
_OPENS = r"[^\W_]|[“\"'‘(\[«*]"
_START = re.compile(
    rf"\n[ \t]*(?:(?P<glyph>[{_GLYPHS}])[ \t]*(?={_OPENS})"
    rf"|(?P<dash>[{_DASHES}])[ \t]*(?={_OPENS})"
    rf"|(?P<letter>[{_LETTERS}])[ \t]+(?=[{CAPITAL}]))"
)
_MARK = re.compile(
    rf"\n[ \t]*([-+*{_GLYPHS}]|[{_LETTERS}](?=[ \t]+[{CAPITAL}])"
    r"|\d{1,3}[.)/]|[IVX]{1,5}[.-]|[a-zđ]\)|Điều )"
)
_SAME_LEVEL = 6.0  # points between the left edges of bullets of one level
_STOPS = (".", ";", ":", ",", "!", "?", "/", ")", "”")


def edits(source: Source) -> Iterable[Edit]:
    """Put `- ` for a bullet glyph or a long dash that opens a line.

    Reads private-use signs (Symbol, Wingdings), dots, squares, arrows and dashes before words; a
    long dash in front of a small letter is prose where the line before has not ended. Where a
    glyph and the plain dash are two levels of one list, the inner one becomes `+`, the outer
    `*`, as lists are typed. Specimen: U+F0B7 before `Nâng cao nhận thức`.
    Afterwards: no line opens with such a glyph before words.
    """
    text = "\n" + source.text
    found = list(_START.finditer(text))
    if not found:
        return
    signs = _signs(source, text) if any(m["glyph"] or m["letter"] for m in found) else {}
    rings = sum(m["letter"] == "o" for m in found)
    for match in found:
        glyph, start = match["glyph"] or match["letter"], match.start(match.lastgroup or 0)
        if match["dash"] and not _is_mark(text, match):
            continue
        if glyph == "o" and rings < 2:
            continue
        new = signs.get(glyph, "-") if glyph else "-"
        yield Edit(start - 1, match.end() - 1, new + " ", "bullet")


def _is_mark(text: str, match: re.Match[str]) -> bool:
    """Whether a long dash opens a list item, not the second half of `kinh tế – xã hội`."""
    if not text[match.end()].islower():
        return not text[match.end()].isdigit() or match[0][-1] in " \t"
    before = text[: match.start()].rstrip()
    return not before or before.endswith(_STOPS)


def _signs(source: Source, text: str) -> dict[str, str]:
    """What each glyph becomes, where not `-`: by which of two neighbours came first."""
    signs: dict[str, str] = {}
    outer: str | None = None
    for first, second in _neighbours(source, text):
        if second == "-" and first not in "-+*" and first not in signs:
            signs[first] = "*"
        elif first == "-" and second not in "-+*":
            signs.setdefault(second, "+")
        elif first not in "-+*" and second not in "-+*":
            outer = outer or first
            if second != outer:
                signs.setdefault(second, "+")
    return signs


def _neighbours(source: Source, text: str) -> Iterator[tuple[str, str]]:
    """Bullets of two kinds that follow each other and do not stand at one left edge."""
    starts = [line.start for line in source.lines]
    marks = [
        (m[1], source.lines[bisect_right(starts, m.start()) - 1]) for m in _MARK.finditer(text)
    ]
    for (first, above), (second, below) in pairwise(marks):
        if len(first) == len(second) == 1 and first != second and not _at_one_edge(above, below):
            yield first, second


def _at_one_edge(above: Line, below: Line) -> bool:
    if above.left is None or below.left is None:
        return False
    return abs(above.left - below.left) < _SAME_LEVEL
