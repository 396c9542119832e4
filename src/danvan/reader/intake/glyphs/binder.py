"""Pages bound into one Source: reading order, cells, alignment, paragraph gaps, page numbers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby

from danvan.reader.intake.glyphs import margins, stamps
from danvan.reader.intake.glyphs.columns import Placed, in_order
from danvan.reader.intake.glyphs.grid import Grid, Rule, grids
from danvan.reader.intake.glyphs.look import aligned, look_of
from danvan.reader.intake.glyphs.pitch import Pitch
from danvan.reader.intake.glyphs.rows import Row
from danvan.reader.intake.glyphs.tables import CellRow, Tables, fill
from danvan.reader.intake.lines import Piece, collect
from danvan.reader.source import Line, Source, Span


@dataclass(slots=True)
class Page:
    """One page: its rows from top to bottom and its straight lines; sizes in points.

    `codes` are finding codes that hold for the whole page.
    """

    number: int
    width: float
    height: float
    rows: list[Row]
    rules: list[Rule] = field(default_factory=list)
    codes: tuple[str, ...] = ()


@dataclass(slots=True)
class Binder:
    """Takes pages in order and keeps only their lines."""

    pieces: list[Piece] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    codes: list[tuple[str, ...]] = field(default_factory=list)
    numbers: dict[int, int] = field(default_factory=dict)
    number_pieces: dict[int, int] = field(default_factory=dict)
    tables: Tables = field(default_factory=Tables)
    pitch: Pitch = field(default_factory=Pitch)
    area: margins.Area | None = None

    def add(self, page: Page) -> None:
        """Lay out one page; pages come in order."""
        self.starts.append(len(self.pieces))
        self.codes.append(page.codes)
        rows = stamps.drop(page.rows)
        tables = grids(page.rules)
        running = [row for row in rows if not any(_in_table(row, grid) for grid in tables)]
        self.area = margins.area(running, page.width, self.area)
        self.pitch.learn(running)
        for item in self._items(page, rows, tables):
            self._put(page, item)

    def source(self, media_type: str) -> Source:
        """All pages as one Source, without their numbers."""
        pages = len(self.starts)
        real = margins.are_page_numbers(self.numbers, pages)
        gone = {self.number_pieces[page] for page in real}
        kept = [i for i in range(len(self.pieces)) if i not in gone]
        source = collect((self.pieces[i] for i in kept), media_type, pages)
        return replace(source, notes=tuple(self._notes(source, kept)))

    def _items(self, page: Page, rows: list[Row], tables: list[Grid]) -> Iterator[Placed | CellRow]:
        """Rows and cells from top to bottom; what stands beside a table follows it."""
        assert self.area is not None
        first = True
        for grid in tables:
            above = [row for row in rows if row.base <= grid.ys[0]]
            cells, rest = fill(rows[len(above) :], grid)
            if not cells:
                continue
            yield from in_order(above, self.area.middle)
            first = first and all(margins.page_number(row, page.height) for row in above)
            yield from self.tables.lay(grid, cells, first)
            first = False
            self.tables.open = True
            rows = rest
        yield from in_order(rows, self.area.middle)
        if any(margins.page_number(row, page.height) is None for row in rows):
            self.tables.open = False

    def _put(self, page: Page, item: Placed | CellRow) -> None:
        assert self.area is not None
        row = item.row
        if isinstance(item, CellRow):
            self.pitch.forget()
            self.pieces.append((row.text, look_of(row, page.number, cell=item.cell)))
            return
        number = margins.page_number(row, page.height)
        if number is not None:
            self.numbers[page.number] = number
            self.number_pieces[page.number] = len(self.pieces)
        elif self.pitch.is_gap(row, page.number):
            self.pieces.append(("", Line(page=page.number, whole=False)))
        align = aligned(row, item.column, self.area)
        self.pieces.append((row.text, look_of(row, page.number, align)))

    def _notes(self, source: Source, kept: list[int]) -> Iterator[tuple[str, Span, str]]:
        """One note for each run of pages with the same finding; its words are the pages."""
        ends = [*(line.start for line in source.lines), len(source.text)]
        starts = [ends[bisect_left(kept, at)] for at in (*self.starts, len(self.pieces))]
        for code in sorted({code for codes in self.codes for code in codes}):
            pages = [number for number, codes in enumerate(self.codes) if code in codes]
            for _, run in groupby(enumerate(pages), key=lambda pair: pair[1] - pair[0]):
                numbers = [number for _, number in run]
                first, last = numbers[0], numbers[-1]
                yield code, Span(starts[first], starts[last + 1]), _pages(first + 1, last + 1)


def _pages(first: int, last: int) -> str:
    return str(first) if first == last else f"{first}–{last}"


def _in_table(row: Row, grid: Grid) -> bool:
    return grid.ys[0] <= row.base <= grid.ys[-1]
