"""The careful way: glyphs ordered by baseline and place, spaces taken from the gaps.

Where a font lacks letters, a writer sets the rest of the line first and the missing letters after
it, from another font; the text as it stands in the file is then scrambled and full of false
spaces (`Th c hi n ự ệ` for `Thực hiện`). Only where each glyph stands can be trusted.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise, repeat
from operator import itemgetter

from danvan.reader.intake.glyphs.rows import SAME_BASE, Row, Style
from danvan.reader.intake.pdf.chars import Buffers
from danvan.reader.intake.pdf.document import Sheet
from danvan.reader.intake.pdf.fonts import Fonts
from danvan.reader.intake.pdf.frame import extents, is_level, point
from danvan.reader.intake.pdf.library import library

# pdfium's boxes take in what a letter draws beyond its own width (the horn of Ư, the foot of an
# italic p), so that a space of 0.2 of the size may leave a gap of half that.
SURE_GAP = 0.085  # of the size: a gap this wide is a space, also where the file has none
OVERLAP = 0.05  # of the size: how far the boxes of two words may reach into a space of the file
SPACED = 1.7  # signs in a word: fewer on average, and the row is set with wide letter-spacing
SAME_PLACE = 0.12  # of the size: a glyph printed twice, for weight or by a stamp set twice
NBSP = "\xa0"
NOWHERE = float("-inf")

Placed = tuple[float, float, str, Style]  # a glyph's left and right edge, its sign, its print


@dataclass(slots=True)
class Run:
    """Neighbouring characters of one text object: `[start, end)` of the page's text."""

    base: float
    start: int
    end: int
    style: Style


@dataclass(slots=True)
class Glyphs:
    """All characters of a page with their places as they are shown."""

    text: str
    lefts: Sequence[float]
    rights: Sequence[float]
    runs: list[Run]


def glyphs(
    sheet: Sheet, text: str, buffers: Buffers, fonts: Fonts, objects: Sequence[int | None]
) -> Glyphs:
    """The page's characters; `objects` names the text object of each."""
    lefts, rights = extents(sheet, buffers.places(sheet.text, range(len(text))))
    return Glyphs(text, lefts, rights, list(_runs(sheet, objects, fonts)))


def _runs(sheet: Sheet, objects: Sequence[int | None], fonts: Fonts) -> Iterator[Run]:
    pdf = library()
    matrix = (ctypes.c_float * 6)()
    address = ctypes.addressof(matrix)
    at = 0
    for handle, same in groupby(objects):
        start, at = at, at + len(list(same))
        if handle and pdf.FPDFText_GetMatrix(sheet.text, start, address):
            a, b, c, d, x, y = matrix
            if is_level(sheet, a, b, c, d):
                scale = d if sheet.turn in (0, 2) else c
                yield Run(point(sheet, x, y)[1], start, at, fonts.style(handle, scale))


def rows(page: Glyphs, runs: Sequence[Run]) -> list[Row]:
    """The rows that these runs print."""
    found = []
    for group in _levels(sorted(runs, key=lambda run: run.base)):
        row = _row(page, group)
        if row is not None:
            found.append(row)
    return found


def _levels(runs: Sequence[Run]) -> Iterator[list[Run]]:
    """Runs of one baseline together."""
    level: list[Run] = []
    for run in runs:
        if level:
            size = min(level[-1].style.size, run.style.size)
            if run.base - level[-1].base > SAME_BASE * size:
                yield level
                level = []
        level.append(run)
    if level:
        yield level


def _row(page: Glyphs, runs: Sequence[Run]) -> Row | None:
    """Glyphs of one baseline as words, each printed like its first glyph."""
    placed: list[Placed] = []
    for run in runs:
        span = slice(run.start, run.end)
        placed += zip(page.lefts[span], page.rights[span], page.text[span], repeat(run.style))
    placed.sort(key=itemgetter(0))
    cut = list(_words(placed, SURE_GAP))
    if len(cut) > 4 and len(placed) < SPACED * len(cut):
        cut = list(_words(placed, 2 * _usual_gap(placed)))
    words: list[str] = []
    lefts: list[float] = []
    rights: list[float] = []
    styles: list[Style] = []
    for word in cut:
        words.append("".join([glyph[2] for glyph in word]))
        lefts.append(word[0][0])
        rights.append(word[-1][1])
        styles.append(word[0][3])
    return Row(runs[0].base, words, lefts, rights, styles) if words else None


def _words(placed: Sequence[Placed], sure: float) -> Iterator[list[Placed]]:
    """Glyphs from left to right, cut into words.

    A gap of `sure` (in parts of the size) cuts; a narrower one only where a space of the file
    stands in it.
    """
    word: list[Placed] = []
    space = NOWHERE
    size = slack = wide = end = 0.0
    for glyph in placed:
        left, right, sign, style = glyph
        if sign <= " " or sign == NBSP:
            if right > left:
                space = (left + right) / 2
            continue
        if style.size != size:
            size = style.size
            slack, wide = OVERLAP * size, sure * size
        gap = left - end
        if not word:
            word.append(glyph)
        elif gap > wide or (gap > -slack and end - slack <= space <= left + slack):
            yield word
            word = [glyph]
        elif sign != word[-1][2] or abs(left - word[-1][0]) > SAME_PLACE * size:
            word.append(glyph)
        else:
            continue
        end = right
    if word:
        yield word


def _usual_gap(placed: Sequence[Placed]) -> float:
    """The middle one of the gaps between a row's glyphs, in parts of the size."""
    inked = [glyph for glyph in placed if glyph[2] > " " and glyph[2] != NBSP]
    gaps = sorted((b[0] - a[1]) / b[3].size for a, b in pairwise(inked))
    return max(SURE_GAP, gaps[len(gaps) // 2])
