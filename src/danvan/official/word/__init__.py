"""A paper as an editable DOCX: real styles, sections, tables; made without a template file."""

from __future__ import annotations

from io import BytesIO

from docx import Document

from danvan.official.compose import compose
from danvan.official.layout import layout_of
from danvan.official.model import Paper
from danvan.official.word import annexes, body, ending, head, page, styles


def as_docx(paper: Paper) -> bytes:
    """The bytes of the document, for a word processor."""
    sheet, layout = compose(paper), layout_of(paper.form)
    document = Document()
    styles.dress(document, layout)
    page.describe(document, sheet, paper.day)
    page.lay(document.sections[0], layout)
    out = document.element.body
    last = out[-1]  # the section's measures stay behind everything
    for made in (
        *head.parts(sheet, layout),
        *body.parts(sheet.pieces, layout, layout.width()),
        *ending.parts(sheet.ending, layout),
    ):
        last.addprevious(made)
    annexes.add(document, sheet, layout)
    kept = BytesIO()
    document.save(kept)
    return kept.getvalue()
