"""The quick way: pages whose text pdfium gives whole, with a look at word edges only."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise, repeat
from operator import sub

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


def rows(sheet: Sheet, text: str, buffers: Buffers, fonts: Fonts) -> list[Row] | None:
    """The page's rows as pdfium orders them; None where that order cannot be right.

    Afterwards: in each row words go from left to right with a gap between any two.
    """
    if sheet.turn:
        return None
    spans = [match.span() for match in WORD.finditer(text)]
    starts, ends = [start for start, _ in spans], [end - 1 for _, end in spans]
    firsts, lasts = buffers.places(sheet.text, starts), buffers.places(sheet.text, ends)
    if max(map(abs, map(sub, firsts.bottoms, lasts.bottoms)), default=0.0) > UPRIGHT:
        return None
    lines = _lines(text)
    edges = list(accumulate(map(len, lines), initial=0))
    if edges[-1] > len(spans):
        return None
    prints = _prints(sheet, buffers, fonts, starts, edges)
    if prints is None:
        return None
    lefts, rights = extents(sheet, firsts, lasts)
    found = []
    for words, (at, end), (base, styles) in zip(lines, pairwise(edges), prints, strict=True):
        closest = CLOSEST * styles[0].size
        if len(words) > 1 and min(map(sub, lefts[at + 1 : end], rights[at:end])) < closest:
            return None
        found.append(Row(base, words, lefts[at:end], rights[at:end], styles))
    return found


def _prints(
    sheet: Sheet, buffers: Buffers, fonts: Fonts, starts: Sequence[int], edges: Sequence[int]
) -> list[tuple[float, list[Style]]] | None:
    """The baseline of each line and the print of its words; None where one is not level.

    `starts` are the first characters of the words, `edges` the words that the lines begin with.
    """
    text = sheet.text
    ask = library().FPDFText_GetTextObject
    firsts = [starts[at] for at in edges[:-1]]
    lasts = [starts[end - 1] for end in edges[1:]]
    openers = list(map(ask, repeat(text), firsts))
    closers = list(map(ask, repeat(text), lasts))
    matrices = buffers.matrices(text, firsts)
    if not (all(openers) and all(closers) and all(are_level(sheet, matrices))):
        return None
    scales = matrices.d
    styles = fonts.styles(text, firsts, openers, scales)
    ends = fonts.styles(text, lasts, closers, scales)
    found = []
    for line, base in enumerate(bases(sheet, matrices)):
        at, end = edges[line], edges[line + 1]
        words = [styles[line]] * (end - at)
        if styles[line] is not ends[line]:
            objects = map(ask, repeat(text), starts[at:end])
            words = fonts.styles(text, starts[at:end], objects, repeat(scales[line], end - at))
        found.append((base, words))
    return found


def _lines(text: str) -> list[list[str]]:
    """The words of each line that has any."""
    lines = [line.split() for line in text.replace("\x00", " ").split(LINE_END)]
    return [words for words in lines if words]
