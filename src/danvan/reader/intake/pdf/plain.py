"""The quick way: pages whose text pdfium gives whole, with a look at word edges only."""

from __future__ import annotations

import ctypes
import re
from operator import sub

from danvan.reader.intake.glyphs.rows import Row
from danvan.reader.intake.pdf.chars import Buffers
from danvan.reader.intake.pdf.document import Sheet
from danvan.reader.intake.pdf.fonts import Fonts
from danvan.reader.intake.pdf.frame import extents
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
    ends = [start for start, _ in spans] + [end - 1 for _, end in spans]
    boxes = buffers.places(sheet.text, ends)
    count = len(spans)
    if any(abs(drop) > UPRIGHT for drop in map(sub, boxes.bottoms[:count], boxes.bottoms[count:])):
        return None
    lefts, rights = extents(sheet, boxes)
    lefts, rights = lefts[:count], rights[count:]
    look = _Look(sheet, fonts)
    found: list[Row] = []
    at = 0
    for line in text.split(LINE_END):
        words = line.replace("\x00", " ").split()
        end = at + len(words)
        if end == at:
            continue
        if end > len(spans):
            return None
        row = look.row(words, lefts[at:end], rights[at:end], spans[at:end])
        if row is None:
            return None
        found.append(row)
        at = end
    return found


class _Look:
    """Adds baseline and print to the words of a line."""

    def __init__(self, sheet: Sheet, fonts: Fonts) -> None:
        self.sheet = sheet
        self.fonts = fonts
        self.matrix = (ctypes.c_float * 6)()
        self.address = ctypes.addressof(self.matrix)

    def row(
        self,
        words: list[str],
        lefts: list[float],
        rights: list[float],
        spans: list[tuple[int, int]],
    ) -> Row | None:
        """The words as a row; None where they overlap or do not stand level."""
        pdf, text = library(), self.sheet.text
        first = pdf.FPDFText_GetTextObject(text, spans[0][0])
        last = pdf.FPDFText_GetTextObject(text, spans[-1][1] - 1)
        if not (first and last and pdf.FPDFText_GetMatrix(text, spans[0][0], self.address)):
            return None
        a, b, _, d, _, base = self.matrix
        if a <= 0 or abs(b) > 0.05 * a:
            return None
        style = self.fonts.style(first, d)
        closest = CLOSEST * style.size
        if len(words) > 1 and min(map(sub, lefts[1:], rights)) < closest:
            return None
        styles = [style] * len(words)
        if first != last and self.fonts.style(last, d) is not style:
            objects = (pdf.FPDFText_GetTextObject(text, start) for start, _ in spans)
            styles = [self.fonts.style(one, d) if one else style for one in objects]
        return Row(self.sheet.box[3] - base, words, lefts, rights, styles)
