"""The rows of a page's text layer."""

from __future__ import annotations

from danvan.reader.intake.glyphs.rows import Row, merge
from danvan.reader.intake.pdf import mixed, plain
from danvan.reader.intake.pdf.chars import Buffers
from danvan.reader.intake.pdf.content import Content, is_mixed
from danvan.reader.intake.pdf.document import Sheet
from danvan.reader.intake.pdf.fonts import Fonts


def rows(page: Sheet, found: Content, text: str, buffers: Buffers) -> list[Row]:
    """The page's rows from top to bottom: the quick way where it is safe, else glyph by glyph."""
    fonts = Fonts()
    if not is_mixed(found, fonts):
        quick = plain.rows(page, text, buffers, fonts)
        if quick is not None:
            return merge(quick)
    glyphs = mixed.glyphs(page, text, buffers, fonts)
    return merge(mixed.rows(glyphs, glyphs.runs))
