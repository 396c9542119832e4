"""From scanned paragraphs to words and looks, with automatic marks written out."""

from __future__ import annotations

from collections.abc import Iterator

from danvan.reader.intake import legacy
from danvan.reader.intake.docx.scan import Paragraph, Scan
from danvan.reader.intake.letters import Run, line
from danvan.reader.intake.lines import Piece
from danvan.reader.source import Cell, Line


class Pieces:
    """The paragraphs of one part, each as its pieces between line breaks."""

    def __init__(self, scan: Scan, fonts: legacy.Converter) -> None:
        self.scan = scan
        self.fonts = fonts

    def body(self) -> Iterator[list[Piece]]:
        """Every paragraph; an empty one is an empty line."""
        cells = self.scan.cells.found
        for paragraph in self.scan.paragraphs:
            cell = cells[paragraph.cell] if paragraph.cell is not None else None
            yield self._pieces(paragraph, cell, "body")

    def aside(self, role: str) -> Iterator[list[Piece]]:
        """The lines with words, for what stands outside the text."""
        for paragraph in self.scan.paragraphs:
            for piece in self._pieces(paragraph, None, role):
                if piece[0].strip():
                    yield [piece]

    def _pieces(self, paragraph: Paragraph, cell: Cell | None, role: str) -> list[Piece]:
        said = paragraph.setting
        mark = ""
        if said.number:
            mark = self.scan.looks.numbering.mark(said.number, said.level or 0)
        pieces = []
        for runs in _trimmed(paragraph.parts):
            words, how = line(runs, self.fonts)
            # An empty numbered paragraph outside a table is only space.
            if mark and (words or cell):
                words, mark = f"{mark} {words.lstrip()}", ""
            look = Line(
                0, 0, None, True, how.size, how.bold, how.italic, how.underline, said.align,
                said.left, None, how.font, said.level, said.heading, cell, role,
            )  # fmt: skip
            pieces.append((words, look))
        return pieces


def _trimmed(parts: list[list[Run]]) -> list[list[Run]]:
    """Without the empty parts that a break at either edge leaves."""
    start, end = 0, len(parts)
    while start < end - 1 and not parts[start]:
        start += 1
    while end - 1 > start and not parts[end - 1]:
        end -= 1
    return parts[start:end]
