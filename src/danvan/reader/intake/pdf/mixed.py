"""The careful way: glyphs ordered by baseline and place, spaces taken from the gaps.

Where a font lacks letters, a writer sets the rest of the line first and the missing letters after
it, from another font; the text as it stands in the file is then scrambled and full of false
spaces (`Th c hi n ự ệ` for `Thực hiện`). Only where each glyph stands can be trusted.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from danvan.reader.intake.glyphs.rows import SAME_BASE, Row, Style
from danvan.reader.intake.pdf.chars import Buffers
from danvan.reader.intake.pdf.document import Sheet
from danvan.reader.intake.pdf.fonts import Fonts
from danvan.reader.intake.pdf.frame import extents, is_level, point
from danvan.reader.intake.pdf.library import library

SURE_GAP = 0.18  # of the size: a gap this wide is a space, also where the file has none
LIKELY_GAP = 0.12  # of the size: a gap this wide is one where pdfium, too, sees a space
OVERLAP = 0.05  # of the size: how far the boxes of two words may reach into a space of the file
SAME_PLACE = 0.12  # of the size: a glyph printed twice, for weight or by a stamp set twice


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
        start, at = at, at + sum(1 for _ in same)
        if not handle or not pdf.FPDFText_GetMatrix(sheet.text, start, address):
            continue
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
    """Glyphs of one baseline as words."""
    placed: list[tuple[float, float, str, Style]] = []
    spaces: list[tuple[float, bool]] = []
    for run in runs:
        span = slice(run.start, run.end)
        style = run.style
        for left, right, sign in zip(
            page.lefts[span], page.rights[span], page.text[span], strict=True
        ):
            if sign > " " and sign != "\xa0":
                placed.append((left, right, sign, style))
            else:
                spaces.append(((left + right) / 2, right > left))
    if not placed:
        return None
    placed.sort(key=itemgetter(0))
    spaces.sort()
    row = Row(runs[0].base, [], [], [], [])
    for word in _words(placed, spaces):
        row.words.append("".join([glyph[2] for glyph in word]))
        row.lefts.append(word[0][0])
        row.rights.append(word[-1][1])
        row.styles.append(word[0][3])
    return row


def _words(
    placed: list[tuple[float, float, str, Style]], spaces: list[tuple[float, bool]]
) -> Iterator[list[tuple[float, float, str, Style]]]:
    """Glyphs from left to right, cut into words.

    `spaces` are the middles of spaces, and whether the file itself has them. A wide gap cuts; a
    narrow one only where a space stands in it.
    """
    spaces.append((float("inf"), True))
    at = 0
    word = [placed[0]]
    for glyph in placed[1:]:
        left, _, sign, style = glyph
        before = word[-1]
        size = style.size
        gap, slack = left - before[1], OVERLAP * size
        while spaces[at][0] < before[1] - slack:
            at += 1
        if gap > SURE_GAP * size or (
            spaces[at][0] <= left + slack and gap > (-slack if spaces[at][1] else LIKELY_GAP * size)
        ):
            yield word
            word = [glyph]
        elif sign != before[2] or abs(left - before[0]) > SAME_PLACE * size:
            word.append(glyph)
    yield word
