"""Annexes: each a section of its own, counted from page 1, upright or lying."""

from __future__ import annotations

from typing import Any

from docx.enum.section import WD_SECTION

from danvan.official.layout import Layout
from danvan.official.sheet import Sheet
from danvan.official.word import body, page
from danvan.official.word.ml import paragraph, said


def add(document: Any, sheet: Sheet, layout: Layout) -> None:
    """Adds the annexes behind the ending."""
    for annex in sheet.annexes:
        section = document.add_section(WD_SECTION.NEW_PAGE)
        # The paragraph that ends the section before would stand on a page of its own where that
        # section fills its last one.
        document.paragraphs[-1].style = document.styles["Rule"]
        page.lay(section, layout, annex.landscape)
        page.restart(section)
        last = document.element.body[-1]
        last.addprevious(said("annex", annex.mark))
        last.addprevious(said("annex_title", annex.title))
        last.addprevious(said("annex_of", annex.of))
        last.addprevious(paragraph("Rule"))
        for made in body.parts(annex.pieces, layout, layout.width(annex.landscape)):
            last.addprevious(made)
