"""A duty and its cells, one for each column; how the duty stands by them, and the sums."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from typing import Any

from danvan.coverage import COVERED, PARTLY, Item
from danvan.web.documents.coverage.columns import Column
from danvan.web.documents.models import CoverageDecision

# What a cell without a match says: nothing though it is owed; no document; one that is not seen,
# not compared yet or not held; not owed.
GAP, MISSING, UNSEEN, WAITING, NO_FILE, OFF = (
    "gap", "missing", "unseen", "waiting", "no_file", "off"
)  # fmt: skip
UNKNOWN = "unknown"  # how a row stands where all that could tell is not seen
OWING = (COVERED, PARTLY, GAP, MISSING)  # what a duty is judged by, the best first


@dataclass(slots=True)
class Cell:
    """One duty at one column. `decision` is what a person said, held to only if `decided`."""

    column: Column
    kind: str
    owed: bool = False
    items: list[str] = field(default_factory=list)
    score: float = 0.0
    conflicts: list[list[str]] = field(default_factory=list)
    twice: list[list[Any]] = field(default_factory=list)
    decision: CoverageDecision | None = None
    decided: bool = False

    @property
    def opens(self) -> bool:
        """Whether there is something to look at and to decide."""
        return self.kind in (COVERED, PARTLY, GAP)

    @property
    def judged(self) -> bool:
        """Whether the duty is judged by it."""
        return self.owed and self.column.counts and self.kind in OWING


@dataclass(slots=True)
class Row:
    """A duty with its cells in the order of the columns.

    `named`: it names bodies that the register has. `owed` of them have a column that is seen,
    `done` of those have it, `unseen` are not counted.
    """

    item: Item
    task: int
    cells: list[Cell]
    named: bool = True
    state: str = ""
    done: int = 0
    owed: int = 0
    unseen: int = 0

    def __post_init__(self) -> None:
        """Judge: made its own by every body that owes it, by some, or by none.

        A body with several documents needs it in one of them. A duty that names nobody stands as
        its best cell; one that names others alone is at most in part what these have made of it.
        """
        best: dict[Any, str] = {}
        judged = [cell for cell in self.cells if cell.judged]
        for cell in judged:
            whose = cell.column.whose
            best[whose] = min(best.get(whose, MISSING), cell.kind, key=OWING.index)
        for cell in judged:
            if cell.kind == GAP != best[cell.column.whose]:
                cell.kind, cell.owed = OFF, False  # another document of the body has it
        for cell in self.cells if best else ():
            if cell.kind == PARTLY and not cell.owed and not cell.decided:
                cell.kind = OFF  # a likeness where nobody asks for it is no news
        for cell in self.cells:
            kept = cell.items if cell.opens else ()
            cell.conflicts = [each for each in cell.conflicts if each[1] in kept]
        self.unseen = sum(cell.kind == UNSEEN for cell in self.cells)
        self.owed, self.done = len(best), sum(kind == COVERED for kind in best.values())
        self.state = _of_all(list(best.values())) if best else self._of_any()

    def at(self, columns: Container[str]) -> Row:
        """The same duty judged by some of the columns alone."""
        kept = [cell for cell in self.cells if cell.column.key in columns]
        return Row(self.item, self.task, kept, self.named)

    @property
    def section(self) -> str:
        """The headings under which the duty stands."""
        return self.item.heading.replace("\n", " › ")

    @property
    def conflicts(self) -> int:
        return sum(bool(cell.conflicts) for cell in self.cells)

    @property
    def decided(self) -> int:
        return sum(cell.decided for cell in self.cells)

    def _of_any(self) -> str:
        kinds = {cell.kind for cell in self.cells if cell.column.counts or cell.kind == UNSEEN}
        if COVERED in kinds and not self.named:
            return COVERED
        if kinds & {COVERED, PARTLY}:
            return PARTLY
        return UNKNOWN if kinds & {UNSEEN, WAITING} else GAP


def _of_all(kinds: Sequence[str]) -> str:
    if all(kind == COVERED for kind in kinds):
        return COVERED
    return PARTLY if any(kind in (COVERED, PARTLY) for kind in kinds) else GAP


@dataclass(slots=True)
class Sum:
    """Of one column: how many of the duties that fall on it it carries out, and partly."""

    column: Column
    done: int = 0
    partly: int = 0
    owed: int = 0


def sums(rows: Sequence[Row], columns: Sequence[Column]) -> list[Sum]:
    """For each of the columns, in their order."""
    made = {each.key: Sum(each) for each in columns}
    for row in rows:
        for cell in row.cells:
            if cell.owed and cell.kind in OWING and cell.column.key in made:
                line = made[cell.column.key]
                line.owed += 1
                line.done += cell.kind == COVERED
                line.partly += cell.kind == PARTLY
    return list(made.values())


def tally(rows: Sequence[Row]) -> Counter[str]:
    """How many duties stand how."""
    return Counter(row.state for row in rows)
