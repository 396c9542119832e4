"""What the body of an official document is made of: headings, paragraphs, lists, tables.

Blocks carry no numbers of their own: the writers number headings and numbered paragraphs by the
rule of the form, each level counted within the one above it. A heading of level 1 is `I.`, of
level 2 `1.`, of level 3 `a)`; a Part is `Phần I` (State) or `Phần thứ nhất` (Party).
"""

from __future__ import annotations

from dataclasses import dataclass

LEVELS = (1, 2, 3)
ALIGNS = ("left", "center", "right", "justify")
ROWS = ("plain", "group", "total")


def _one_of(what: str, value: object, allowed: tuple[object, ...]) -> None:
    if value not in allowed:
        raise ValueError(f"{what} is {value!r}, not one of {allowed}")


@dataclass(frozen=True, slots=True)
class Run:
    """Some words in one face; `quote` marks them as another document's."""

    text: str
    bold: bool = False
    italic: bool = False
    quote: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the whole document with its title: the level above the headings."""

    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of a numbered section, `level` 1 to 3; with `numbered` off it has no mark."""

    level: int
    text: str
    numbered: bool = True

    def __post_init__(self) -> None:
        _one_of("level of a heading", self.level, LEVELS)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Running text; with a `level` of 1 to 3 it takes the number of a heading of that level."""

    runs: tuple[Run, ...]
    level: int = 0

    def __post_init__(self) -> None:
        _one_of("level of a paragraph", self.level, (0, *LEVELS))

    @classmethod
    def of(cls, text: str, level: int = 0) -> Paragraph:
        """A paragraph of one plain run."""
        return cls((Run(text),), level)

    @property
    def text(self) -> str:
        """The words without their faces."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Items:
    """A list of dashes; each item is runs like a paragraph's."""

    items: tuple[tuple[Run, ...], ...]

    @classmethod
    def of(cls, *texts: str) -> Items:
        """A list of plain items."""
        return cls(tuple((Run(text),) for text in texts))


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its head, how its cells are set, its share of the width.

    Neighbours with the same `group` stand below one common head.
    """

    title: str
    align: str = "left"
    weight: float = 1.0
    group: str = ""

    def __post_init__(self) -> None:
        _one_of("align of a column", self.align, ALIGNS)
        if not 0 < self.weight <= 100:
            raise ValueError(f"weight of a column is {self.weight!r}, not between 0 and 100")


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell over `span` columns; `ref` is a key of the caller's that no writer prints."""

    text: str
    ref: str = ""
    span: int = 1

    def __post_init__(self) -> None:
        if self.span < 1:
            raise ValueError(f"span of a cell is {self.span!r}, below 1")


@dataclass(frozen=True, slots=True)
class Row:
    """A row: `plain`, the title of a `group` of rows, or a `total`; the last two are bold."""

    cells: tuple[Cell, ...]
    kind: str = "plain"

    def __post_init__(self) -> None:
        _one_of("kind of a row", self.kind, ROWS)

    @classmethod
    def of(cls, *texts: str, kind: str = "plain") -> Row:
        """A row of plain words, one cell a column."""
        return cls(tuple(Cell(text) for text in texts), kind)


@dataclass(frozen=True, slots=True)
class Table:
    """A table; every row covers all columns, its `caption` stands above it."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    caption: str = ""

    def __post_init__(self) -> None:
        if not self.columns:
            raise ValueError("a table has no column")
        for number, row in enumerate(self.rows, 1):
            wide = sum(cell.span for cell in row.cells)
            if wide != len(self.columns):
                raise ValueError(f"row {number} covers {wide} of {len(self.columns)} columns")


Block = Part | Heading | Paragraph | Items | Table
