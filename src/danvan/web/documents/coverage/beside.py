"""One cell of the matrix opened: both sides' words with the shared terms lit, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from danvan.coverage import Item
from danvan.web.documents.coverage.columns import Column
from danvan.web.documents.coverage.inputs import Side
from danvan.web.documents.coverage.rows import Cell, Row
from danvan.web.documents.coverage.table import Matrix
from danvan.web.documents.models import Document, Version


class Piece(NamedTuple):
    """Words that both sides have (`lit`), or one alone."""

    words: str
    lit: bool


@dataclass(frozen=True, slots=True)
class Clause:
    """A clause of the lower document, `item`, with its words in pieces."""

    item: Item
    pieces: list[Piece]


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What the duty says and what the clause says, of the lead or of the last day."""

    kind: str
    clause: str
    upper: str | date
    lower: str | date


class Beside:
    """A duty beside one document below; `Beside.of` gives None where there is none to see."""

    def __init__(self, matrix: Matrix, row: Row, cell: Cell) -> None:
        assert matrix.version and cell.column.document and cell.column.version
        self.row, self.cell, self._matrix = row, cell, matrix
        self.upper_version: Version = matrix.version
        self.lower_version: Version = cell.column.version
        self.upper_document: Document = self.upper_version.document
        self.lower_document: Document = cell.column.document
        self.evidence = matrix.reasons(cell.column, row.item.key)

    @classmethod
    def of(cls, matrix: Matrix, task: int, lower: int) -> Beside | None:
        """The cell of the duty with the candidate `task` and the document `lower`."""
        for row in matrix.rows:
            for cell in row.cells if row.task == task else ():
                document = cell.column.document
                if document and document.pk == lower and cell.column.version:
                    return cls(matrix, row, cell)
        return None

    @property
    def column(self) -> Column:
        return self.cell.column

    @property
    def lower(self) -> Side:
        return self._matrix.lower(self.column)

    @property
    def revision(self) -> int:
        return self.cell.decision.revision if self.cell.decision else 0

    @property
    def share(self) -> int:
        """How much of the duty's weight the shared terms make up, in percent."""
        return round(self.evidence.get("share", 0) * 100)

    @property
    def terms(self) -> list[dict[str, Any]]:
        """The shared terms, the heaviest first."""
        found: list[dict[str, Any]] = self.evidence.get("terms", [])
        return found

    @property
    def duty(self) -> list[Piece]:
        """The duty's words."""
        spans = [span for term in self.terms for span in term["parent_at"]]
        return pieces(self.row.item.text, spans)

    @property
    def clauses(self) -> list[Clause]:
        """The clauses that carry it out, as found or as decided."""
        by_key = {item.key: item for item in self.lower.items}
        return [
            Clause(by_key[key], pieces(by_key[key].text, self._spans(key)))
            for key in self.cell.items
            if key in by_key
        ]

    def _spans(self, key: str) -> list[list[int]]:
        return [span for term in self.terms for item, span in _places(term) if item == key]

    @property
    def conflicts(self) -> list[Contradiction]:
        """Contradictions in the clauses shown."""
        return [
            Contradiction(kind, item, _day(kind, upper), _day(kind, lower))
            for kind, item, upper, lower in self.cell.conflicts
            if item in self.cell.items
        ]

    @property
    def twice(self) -> list[tuple[str, list[tuple[Column, str]]]]:
        """The same work in several clauses of this document, or in several documents."""
        columns = {each.version.pk: each for each in self._matrix.columns.all if each.version}
        return [
            (kind, [(columns[version], item) for version, item in places])
            for kind, places in self.cell.twice
        ]

    @property
    def previous(self) -> int | None:
        """The task of the cell above in this column that can be opened."""
        return next(iter(self._others(reversed(self._matrix.rows))), None)

    @property
    def next(self) -> int | None:
        """The task of the cell below in this column that can be opened."""
        return next(iter(self._others(self._matrix.rows)), None)

    def _others(self, rows: Iterable[Row]) -> Iterator[int]:
        behind = False
        for row in rows:
            if behind and any(c.opens and c.column.key == self.column.key for c in row.cells):
                yield row.task
            behind = behind or row.task == self.row.task


def _places(term: dict[str, Any]) -> Iterator[tuple[str, list[int]]]:
    for place in term["child_at"]:
        yield place["item"], place["span"]


def _day(kind: str, told: str) -> str | date:
    return date.fromisoformat(told) if kind == "due" else told


def pieces(text: str, spans: Iterable[Iterable[int]]) -> list[Piece]:
    """The text cut at the spans, which may touch and overlap; a blank between two is lit too."""
    lit = [False] * len(text)
    for start, end in spans:
        lit[start:end] = [True] * (min(end, len(text)) - start)
    for at in range(1, len(text) - 1):
        lit[at] |= text[at].isspace() and lit[at - 1] and lit[at + 1]
    found: list[Piece] = []
    begun = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or lit[at] != lit[begun]:
            found.append(Piece(text[begun:at], lit[begun]))
            begun = at
    return found
