"""Words put into the cells of ruled tables, tables counted through the file and across pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from danvan.reader.intake.glyphs.grid import Grid
from danvan.reader.intake.glyphs.rows import Row, merge
from danvan.reader.source import Cell

SAME_EDGE = 5.0  # points: column edges of a table that goes on over the page


class CellRow(NamedTuple):
    """A row of words inside a cell."""

    row: Row
    cell: Cell


Filled = dict[tuple[int, int], list[Row]]


def fill(rows: list[Row], grid: Grid) -> tuple[Filled, list[Row]]:
    """The words inside the table by cell, and the rows that stay outside."""
    cells: Filled = {}
    rest: list[Row] = []
    for row in rows:
        if not grid.ys[0] <= row.base - 0.3 * row.size <= grid.ys[-1]:
            rest.append(row)
            continue
        for place, part in _parts(row, grid):
            if place is None:
                rest.append(part)
            else:
                cells.setdefault(place, []).append(part)
    return {place: merge(parts) for place, parts in cells.items()}, rest


def _parts(row: Row, grid: Grid) -> Iterator[tuple[tuple[int, int] | None, Row]]:
    """Neighbouring words of one cell together."""
    y = row.base - 0.3 * row.size
    places = [
        grid.place((left + right) / 2, y) for left, right in zip(row.lefts, row.rights, strict=True)
    ]
    start = 0
    for at in range(1, len(places) + 1):
        if at == len(places) or places[at] != places[start]:
            yield places[start], row.part(start, at)
            start = at


@dataclass(slots=True)
class Tables:
    """Counts the tables of a file; knows the one that may go on over the page."""

    count: int = 0
    rows: int = 0
    edges: tuple[float, ...] = ()
    head: list[str] = field(default_factory=list)
    open: bool = False

    def lay(self, grid: Grid, cells: Filled, is_first: bool) -> Iterator[CellRow]:
        """The table's words by row and cell; `is_first`: nothing stands above it on its page.

        A table whose columns stand where those of the table that ended the page before stood is
        that table; a head repeated at the top of the page is dropped.
        """
        skip = 0
        if is_first and self.open and self._fits(grid):
            skip = 1 if _words(cells, 0) == self.head and self.head else 0
        else:
            self.count += 1
            self.rows = 0
            self.edges = grid.xs
            self.head = _words(cells, 0)
        for place in sorted(cells):
            if place[0] >= skip:
                cell = self._cell(grid, place, skip)
                yield from (CellRow(row, cell) for row in cells[place])
        self.rows += len(grid.ys) - 1 - skip

    def _cell(self, grid: Grid, place: tuple[int, int], skip: int) -> Cell:
        rows, columns = grid.spans(place)
        return Cell(self.count - 1, self.rows + place[0] - skip, place[1], rows, columns)

    def _fits(self, grid: Grid) -> bool:
        """The same columns; the page may be shifted for binding."""
        if len(grid.xs) != len(self.edges):
            return False
        shift = grid.xs[0] - self.edges[0]
        return all(
            abs(new - old - shift) <= SAME_EDGE
            for new, old in zip(grid.xs, self.edges, strict=True)
        )


def _words(cells: Filled, row: int) -> list[str]:
    """The words of one row of the table."""
    return [
        " ".join(part.text for part in parts)
        for place, parts in sorted(cells.items())
        if place[0] == row
    ]
