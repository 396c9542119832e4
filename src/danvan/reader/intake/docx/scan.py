"""Paragraphs out of a part's XML: their words with their looks, and their place in tables."""

from __future__ import annotations

import re
from typing import NamedTuple

from danvan.reader.intake.docx.looks import Looks, Setting
from danvan.reader.intake.docx.symbols import symbol
from danvan.reader.intake.docx.xml import attributes, plain, without
from danvan.reader.intake.footnotes import Footnotes
from danvan.reader.intake.grid import Cells, Grid
from danvan.reader.intake.letters import Letters, Run
from danvan.reader.intake.numerals import count

# Words that are no longer in the text and looks that are no longer theirs.
_TRACKED = ("w:del", "w:moveFrom", "w:rPrChange", "w:pPrChange")

# What opens a paragraph and its first run is one token, a further run another: most documents
# are nothing else. `_SETTING` and `_LETTERS` are the wordings of the formatting. Counts are bounded
# and nothing is given back, so that broken XML costs no more than any other. The groups are
# atomic, not possessive: Python 3.11.2 (Debian 12) loses a group around a possessive repeat.
_SETTING = r"(?:<w:pPr>((?>(?:\s*+<(?!/w:pPr>)[^<>]*>){0,500}))\s*+</w:pPr>)?"
_LETTERS = r"(?:<w:rPr>((?>(?:\s*+<(?!/w:rPr>)[^<>]*>){0,200}))\s*+</w:rPr>)?"
_TEXT = r"(?:<w:t(?=[ >])([^<>]*)>([^<]*)</w:t>\s*+</w:r>)?"
_RUN = rf"<w:r(?=[ >])[^<>]*>\s*+{_LETTERS}\s*+{_TEXT}"
_TOKEN = re.compile(
    rf"<w:(p)(?=[ >])[^<>]*+(?<!/)>\s*+{_SETTING}(?:\s*+{_RUN}(</w:p>)?)?|{_RUN}"
    r"|<(/?w:(?:p|tbl|tr|tc|txbxContent)"
    r"|w:(?:t|tab|ptab|br|cr|sym|noBreakHyphen|softHyphen|footnoteReference|endnoteReference|gridSpan|gridBefore|vMerge|del)|m:t)"
    r"(?=[ />])([^<>]*)>([^<]*)"
)
_MOST_COLUMNS = 200


class Paragraph(NamedTuple):
    """Runs cut at line breaks; `cell` numbers its table cell."""

    parts: list[list[Run]]
    setting: Setting
    cell: int | None


class Scan:
    """One pass over a part. Afterwards `paragraphs` are in reading order, text boxes before the
    paragraph that they hang on.
    """

    def __init__(
        self, text: str, looks: Looks, cells: Cells, notes: Footnotes | None = None
    ) -> None:
        self.notes = notes or Footnotes()
        self.looks = looks
        self.cells = cells
        self.paragraphs: list[Paragraph] = []
        self._parts: list[list[Run]] = [[]]
        self._setting = looks.paragraph("")
        self._look = Letters()
        self._cell: int | None = None
        self._grid: Grid | None = None
        self._row_from = 0
        self._row_gone = False
        self._columns = 1
        self._merge = ""
        self._tables: list[tuple[Grid | None, int | None, int, bool]] = []
        self._boxes: list[tuple[list[list[Run]], Setting]] = []
        text = without(text, "mc:Fallback")  # a second wording of what stands there already
        if ' w:author="' in text:
            for name in _TRACKED:
                text = without(text, name)
        self._read(text)

    def _read(self, text: str) -> None:
        handlers = {name: getattr(self, method) for name, method in _HANDLERS.items()}
        letters, paragraph = self.looks.run, self.looks.paragraph
        for opens, setting, look, inside, words, ends, *other in _TOKEN.findall(text):
            if opens:
                self._setting = paragraph(setting)
            elif other[3]:
                handlers[other[3]](other[4], other[5])
                continue
            else:
                look, inside, words, *_ = other
            self._look = letters(self._setting.style, look)
            if words:
                self._parts[-1].append((_shown(words, inside), self._look))
            if ends:
                self.close_paragraph()
        self._flush()

    def _add(self, words: str) -> None:
        if words:
            self._parts[-1].append((words, self._look))

    def empty_paragraph(self, inside: str, tail: str) -> None:
        if inside.endswith("/"):
            self._setting = self.looks.paragraph("")
            self.close_paragraph()

    def close_paragraph(self, inside: str = "", tail: str = "") -> None:
        if not self._setting.runs_on:
            self._finish()

    def _finish(self) -> None:
        if self._grid is not None and self._cell is None:
            if self._merge == "continue" and self._parts == [[]]:
                return  # the covered part of a cell that reaches down
            self._begin_cell(self._grid)
        self.paragraphs.append(Paragraph(self._parts, self._setting, self._cell))
        self._parts = [[]]

    def _flush(self) -> None:
        """Finish a paragraph that lost its mark but has nothing to run on into."""
        if self._parts != [[]]:
            self._finish()

    def text(self, inside: str, tail: str) -> None:
        if not inside.endswith("/"):
            self._add(_shown(tail, inside))

    def tab(self, inside: str, tail: str) -> None:
        self._add("\t")

    def line_break(self, inside: str, tail: str) -> None:
        self._parts.append([])

    def hyphen(self, inside: str, tail: str) -> None:
        self._add("-")

    def soft_hyphen(self, inside: str, tail: str) -> None:
        self._add("\u00ad")  # in TCVN3 fonts this is the letter ư

    def symbol(self, inside: str, tail: str) -> None:
        said = attributes(inside)
        self._add(symbol(said.get("font", ""), said.get("char", ""), not any(self._parts[-1])))

    def footnote(self, inside: str, tail: str) -> None:
        self._refer(inside, "footnote")

    def endnote(self, inside: str, tail: str) -> None:
        self._refer(inside, "endnote")

    def _refer(self, inside: str, kind: str) -> None:
        """The letter of a note, in the run before it: it looks like no other."""
        said = attributes(inside)
        printed = "*" if said.get("customMarkFollows") in ("1", "true", "on") else ""
        letter = self.notes.refer(f"{kind} {said.get('id', '')}", kind, printed)
        words, look = self._parts[-1].pop() if self._parts[-1] else ("", self._look)
        self._parts[-1].append((words + letter, look))

    def open_box(self, inside: str, tail: str) -> None:
        self._boxes.append((self._parts, self._setting))
        self._parts = [[]]

    def close_box(self, inside: str, tail: str) -> None:
        if self._boxes:
            self._flush()
            self._parts, self._setting = self._boxes.pop()

    def open_table(self, inside: str, tail: str) -> None:
        if self._grid is not None and self._cell is None:
            self._begin_cell(self._grid)
        self._tables.append((self._grid, self._cell, self._row_from, self._row_gone))
        self._grid, self._cell, self._merge = self.cells.table(), None, ""

    def close_table(self, inside: str, tail: str) -> None:
        if self._tables:
            self._grid, self._cell, self._row_from, self._row_gone = self._tables.pop()

    def open_row(self, inside: str, tail: str) -> None:
        self._row_from, self._row_gone = len(self.paragraphs), False
        if self._grid:
            self._grid.next_row()

    def close_row(self, inside: str, tail: str) -> None:
        if self._row_gone:
            del self.paragraphs[self._row_from :]

    def row_gone(self, inside: str, tail: str) -> None:
        self._row_gone = True

    def skip_columns(self, inside: str, tail: str) -> None:
        if self._grid:
            self._grid.skip(_count(inside))

    def open_cell(self, inside: str, tail: str) -> None:
        self._cell, self._columns, self._merge = None, 1, ""

    def close_cell(self, inside: str, tail: str) -> None:
        self._flush()
        if self._grid is not None and self._cell is None:
            self._begin_cell(self._grid)

    def span(self, inside: str, tail: str) -> None:
        self._columns = _count(inside)

    def merge(self, inside: str, tail: str) -> None:
        self._merge = attributes(inside).get("val", "continue")

    def _begin_cell(self, grid: Grid) -> None:
        """Place the cell at its first paragraph, when all that it says of itself was read."""
        continues = self._merge == "continue"
        self._cell = grid.lengthen(self._columns) if continues else grid.place(self._columns)


_HANDLERS = {
    "w:p": "empty_paragraph", "/w:p": "close_paragraph",
    "w:tbl": "open_table", "/w:tbl": "close_table",
    "w:tr": "open_row", "/w:tr": "close_row",
    "w:tc": "open_cell", "/w:tc": "close_cell",
    "w:txbxContent": "open_box", "/w:txbxContent": "close_box",
    "w:gridSpan": "span", "w:gridBefore": "skip_columns", "w:vMerge": "merge", "w:del": "row_gone",
    "w:t": "text", "m:t": "text", "w:tab": "tab", "w:ptab": "tab",
    "w:br": "line_break", "w:cr": "line_break", "w:sym": "symbol",
    "w:noBreakHyphen": "hyphen", "w:softHyphen": "soft_hyphen",
    "w:footnoteReference": "footnote", "w:endnoteReference": "endnote",
}  # fmt: skip


def _shown(words: str, inside: str) -> str:
    """Words as a reader sees them: blanks at the edges count only where the file says so."""
    if "\n" in words:
        words = words.replace("\n", " ")
    if "preserve" not in inside:
        words = words.strip(" \t")
    return plain(words)


def _count(inside: str) -> int:
    return count(attributes(inside).get("val"), _MOST_COLUMNS)
