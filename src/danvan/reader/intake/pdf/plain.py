"""The quick way: pages whose text pdfium gives whole, with a look at word edges only."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise, repeat
from operator import sub
from typing import NamedTuple

from danvan.reader.intake.glyphs.rows import Row, Style
from danvan.reader.intake.pdf.chars import Buffers
from danvan.reader.intake.pdf.document import Sheet
from danvan.reader.intake.pdf.fonts import Fonts
from danvan.reader.intake.pdf.frame import are_level, bases, extents
from danvan.reader.intake.pdf.library import library

WORD = re.compile(r"[^\s\x00]+")
LINE_END = "\r\n"
CLOSEST = 0.06  # of the size: words nearer than this are no two words, the text is scrambled

# points: pdfium makes one word of single letters that stand below each other (the numbers of a
# table's rows), as if they were written downwards; no word of a line drops so far.
UPRIGHT = 8.0


class Words(NamedTuple):
    """The words of each line, and where they begin and end in the page's text.

    `starts` and `ends` are of the first and the last character of each word of the page;
    `[edges[i], edges[i + 1])` are the words of line i.
    """

    lines: list[list[str]]
    starts: list[int]
    ends: list[int]
    edges: list[int]


def rows(sheet: Sheet, text: str, buffers: Buffers, fonts: Fonts) -> list[Row] | None:
    """The page's rows as pdfium orders them; None where that order cannot be right.

    Afterwards: in each row words go from left to right with a gap between any two.
    """
    found = _words(text)
    if sheet.turn or found.edges[-1] > len(found.starts):
        return None
    firsts, lasts = (buffers.places(sheet.text, chars) for chars in (found.starts, found.ends))
    if max(map(abs, map(sub, firsts.bottoms, lasts.bottoms)), default=0.0) > UPRIGHT:
        return None
    heads = [found.starts[at] for at in found.edges[:-1]]
    matrices = buffers.matrices(sheet.text, heads)
    styles = _styles(sheet, found, heads, matrices.d, fonts)
    if styles is None or not all(are_level(sheet, matrices)):
        return None
    lefts, rights = extents(sheet, firsts, lasts)
    made = [
        Row(base, words, lefts[at:end], rights[at:end], printed)
        for base, words, printed, (at, end) in zip(
            bases(sheet, matrices), found.lines, styles, pairwise(found.edges), strict=True
        )
    ]
    return None if any(map(_is_scrambled, made)) else made


def _words(text: str) -> Words:
    spans = [match.span() for match in WORD.finditer(text)]
    lines = [line.split() for line in text.replace("\x00", " ").split(LINE_END)]
    lines = [words for words in lines if words]
    edges = list(accumulate(map(len, lines), initial=0))
    return Words(lines, [start for start, _ in spans], [end - 1 for _, end in spans], edges)


def _styles(
    sheet: Sheet, found: Words, heads: list[int], scales: Sequence[float], fonts: Fonts
) -> list[list[Style]] | None:
    """How the words of each line are printed; None where one has no text object.

    `heads` are the first characters of the lines, `scales` the heights of their matrices. Only
    where the last word of a line differs from the first are those between looked at.
    """
    tails = [found.ends[at - 1] for at in found.edges[1:]]
    first, last = (_objects(sheet, chars) for chars in (heads, tails))
    if not (all(first) and all(last)):
        return None
    at_head = fonts.styles(sheet.text, heads, first, scales)
    at_tail = fonts.styles(sheet.text, tails, last, scales)
    styles = [[style] * len(words) for style, words in zip(at_head, found.lines, strict=True)]
    for index, (style, other) in enumerate(zip(at_head, at_tail, strict=True)):
        if style != other:
            starts = found.starts[found.edges[index] : found.edges[index + 1]]
            objects = _objects(sheet, starts)
            printed = fonts.styles(sheet.text, starts, objects, repeat(scales[index]))
            styles[index] = [
                here if one else style for here, one in zip(printed, objects, strict=True)
            ]
    return styles


def _objects(sheet: Sheet, chars: Sequence[int]) -> list[int | None]:
    return list(map(library().FPDFText_GetTextObject, repeat(sheet.text), chars))


def _is_scrambled(row: Row) -> bool:
    """Whether words of the row overlap or touch."""
    if len(row.words) < 2:
        return False
    closest: float = min(map(sub, row.lefts[1:], row.rights))
    return closest < CLOSEST * row.styles[0].size
