"""The careful way: glyphs ordered by baseline and place, spaces taken from the gaps.

Where a font lacks letters, a writer sets the rest of the line first and the missing letters after
it, from another font; the text as it stands in the file is then scrambled and full of false
spaces (`Th c hi n ự ệ` for `Thực hiện`). Only where each glyph stands can be trusted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, compress, groupby, repeat
from operator import and_, itemgetter, ne, sub

from danvan.reader.intake.glyphs.rows import SAME_BASE, Row, Style
from danvan.reader.intake.pdf.chars import Buffers
from danvan.reader.intake.pdf.document import Sheet
from danvan.reader.intake.pdf.fonts import Fonts
from danvan.reader.intake.pdf.frame import are_level, bases, extents
from danvan.reader.intake.pdf.library import library
from danvan.reader.intake.pdf.words import Placed, row

# Neighbouring characters of one text object: their baseline, `[start, end)` of the page's text,
# their print and the object; a plain tuple, there are a thousand on a page.
Run = tuple[float, int, int, Style, int]


@dataclass(slots=True)
class Glyphs:
    """All characters of a page as they are shown, and which of them one text object prints."""

    placed: list[Placed]
    runs: list[Run]


def glyphs(sheet: Sheet, text: str, buffers: Buffers, fonts: Fonts) -> Glyphs:
    """The page's characters; signs that pdfium adds are in no run."""
    if not text:
        return Glyphs([], [])
    count = len(text)
    objects = list(map(library().FPDFText_GetTextObject, repeat(sheet.text), range(count)))
    starts = [0, *compress(range(1, count), map(ne, objects, objects[1:]))]
    ends = [*starts[1:], count]
    matrices = buffers.matrices(sheet.text, starts)
    printing = [objects[start] for start in starts]
    scales = matrices.d if sheet.turn in (0, 2) else matrices.c
    styles = fonts.styles(sheet.text, starts, printing, scales)
    runs = zip(bases(sheet, matrices), starts, ends, styles, printing, strict=True)
    kept = map(and_, are_level(sheet, matrices), map(bool, printing))
    boxes = buffers.places(sheet.text, range(count))
    by_glyph = chain.from_iterable(map(repeat, styles, map(sub, ends, starts)))
    placed = list(zip(*extents(sheet, boxes, boxes), text, by_glyph, strict=True))
    return Glyphs(placed, list(compress(runs, kept)))


def rows(page: Glyphs, runs: Sequence[Run]) -> list[Row]:
    """The rows that these runs print."""
    found = []
    for level in _levels(sorted(runs, key=itemgetter(0))):
        placed: list[Placed] = []
        for start, end in _spans(level):
            placed += page.placed[start:end]
        made = row(level[0][0], placed)
        if made is not None:
            found.append(made)
    return found


def _spans(runs: Sequence[Run]) -> Iterator[tuple[int, int]]:
    """Where runs begin and end in the page's text, neighbours taken as one."""
    _, begin, end, *_ = runs[0]
    for _, start, stop, _, _ in runs[1:]:
        if start != end:
            yield begin, end
            begin = start
        end = stop
    yield begin, end


def _levels(runs: Sequence[Run]) -> Iterator[list[Run]]:
    """Runs of one baseline together, `runs` from top to bottom."""
    level: list[Run] = []
    for base, same in groupby(runs, key=itemgetter(0)):
        found = list(same)
        if level and base - level[-1][0] > SAME_BASE * min(level[-1][3].size, found[0][3].size):
            yield level
            level = []
        level += found
    if level:
        yield level
