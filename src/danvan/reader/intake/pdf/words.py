"""Glyphs of one baseline as words: order from their places, spaces from the gaps."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from operator import itemgetter

from danvan.reader.intake.glyphs.rows import Row, Style

# pdfium's boxes take in what a letter draws beyond its own width (the horn of Ư, the foot of an
# italic p), so that a space of 0.2 of the size may leave a gap of half that.
SURE_GAP = 0.085  # of the size: a gap this wide is a space, also where the file has none
OVERLAP = 0.05  # of the size: how far the boxes of two words may reach into a space of the file
SPACED = 1.7  # signs in a word: fewer on average, and the row is set with wide letter-spacing
SAME_PLACE = 0.12  # of the size: a glyph printed twice, for weight or by a stamp set twice
NBSP = "\xa0"
NOWHERE = float("-inf")

# A glyph's left and right edge, its sign and its print; a plain tuple, there are thousands.
Placed = tuple[float, float, str, Style]


def row(base: float, placed: list[Placed]) -> Row | None:
    """The words that glyphs of one baseline form, each printed like its first glyph."""
    placed.sort(key=itemgetter(0))
    found = _cut(base, placed, SURE_GAP)
    if found and len(found.words) > 4 and len(placed) < SPACED * len(found.words):
        return _cut(base, placed, 2 * _usual_gap(placed))
    return found


def _cut(base: float, placed: Sequence[Placed], sure: float) -> Row | None:
    """Glyphs from left to right, cut into words; None where all are spaces.

    A gap of `sure` (in parts of the size) cuts; a narrower one only where a space of the file
    stands in it. One loop without calls: it runs for each glyph of a page.
    """
    signs: list[str] = []
    starts: list[int] = []
    lefts: list[float] = []
    rights: list[float] = []
    styles: list[Style] = []
    end = begin = space = NOWHERE
    size = slack = wide = 0.0
    last = ""
    for left, right, sign, style in placed:
        if sign <= " " or sign == NBSP:
            if right > left:
                space = (left + right) / 2
            continue
        if style[0] != size:
            size = style[0]
            slack, wide = OVERLAP * size, sure * size
        gap = left - end
        if gap > wide or (space >= end - slack and gap > -slack and space <= left + slack):
            starts.append(len(signs))
            lefts.append(left)
            rights.append(end)
            styles.append(style)
        elif sign == last and abs(left - begin) <= SAME_PLACE * size:
            continue
        signs.append(sign)
        begin, end, last = left, right, sign
    line = "".join(signs)
    words = [line[start:stop] for start, stop in pairwise([*starts, len(signs)])]
    return Row(base, words, lefts, [*rights[1:], end], styles) if words else None


def _usual_gap(placed: Sequence[Placed]) -> float:
    """The middle one of the gaps between a row's glyphs, in parts of the size."""
    inked = [glyph for glyph in placed if glyph[2] > " " and glyph[2] != NBSP]
    gaps = sorted((b[0] - a[1]) / b[3].size for a, b in pairwise(inked))
    return max(SURE_GAP, gaps[len(gaps) // 2])
