"""The rows of a page's text layer."""

from __future__ import annotations

from itertools import pairwise, repeat

from danvan.reader.intake.glyphs.rows import Row, merge
from danvan.reader.intake.pdf import mixed, plain
from danvan.reader.intake.pdf.chars import Buffers
from danvan.reader.intake.pdf.content import Content, is_mixed
from danvan.reader.intake.pdf.document import Sheet
from danvan.reader.intake.pdf.fonts import Fonts
from danvan.reader.intake.pdf.library import library

STRIDE = 8


def rows(page: Sheet, found: Content, text: str, buffers: Buffers) -> list[Row]:
    """The page's rows from top to bottom: the quick way where it is safe, else glyph by glyph."""
    fonts = Fonts()
    if not is_mixed(found, fonts):
        quick = plain.rows(page, text, buffers, fonts)
        if quick is not None:
            return merge(quick)
    glyphs = mixed.glyphs(page, text, buffers, fonts, objects(page, text))
    return merge(mixed.rows(glyphs, glyphs.runs))


def objects(page: Sheet, text: str) -> list[int | None]:
    """The text object of each character; None for signs that pdfium adds.

    pdfium keeps the characters of one object together: where two that stand STRIDE apart share
    it, so do those between them.
    """
    ask = library().FPDFText_GetTextObject
    found: list[int | None] = []
    probes = list(map(ask, repeat(page.text), range(0, len(text), STRIDE)))
    for at, (first, following) in enumerate(pairwise([*probes, None])):
        start = at * STRIDE
        end = min(start + STRIDE, len(text))
        if first is not None and first == following:
            found += [first] * (end - start)
        else:
            found += map(ask, repeat(page.text), range(start, end))
    return found
