"""Putting a sheet in: rows with a key change their thing, rows without make one.

All or nothing: one row in the way, and nothing is written. A dry run does the same and takes it
back, so that what it says is what happens.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import transaction

from danvan.web.core.errors import Refused
from danvan.web.core.sheets.read import Row
from danvan.web.core.sheets.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong in a cell; without a column, in the row as a whole."""

    row: int
    column: str
    message: str
    cell: str = ""


@dataclass
class Outcome:
    """How many rows made, changed or left a thing, and what stood in the way."""

    made: int = 0
    changed: int = 0
    same: int = 0
    problems: list[Problem] = field(default_factory=list)


class Run(ABC):
    """One sheet being put in: what it looks up once, and what came out so far."""

    sheet: ClassVar[Sheet]

    def __init__(self) -> None:
        self.outcome = Outcome()
        self._at = ""  # the column whose value is being written

    @abstractmethod
    def value(self, key: str, raw: Any, row: Row) -> Any:
        """The value of a cell; raises ValidationError in words."""

    @abstractmethod
    def do(self, row: Row, told: dict[str, Any]) -> None:
        """Make or change what the row tells; may raise Refused for the row as a whole.

        What is refused within `column` is told of that column.
        """

    @contextmanager
    def column(self, key: str) -> Iterator[None]:
        """What is written within stands in this column."""
        self._at = key
        yield
        self._at = ""

    def unchanged(self, row: Row, key: str, raw: Any) -> bool:
        """Whether a cell still says what was exported and need not be read."""
        return False

    def finish(self) -> None:  # noqa: B027 - most sheets have nothing left to do
        """What is done once after the last row; told problems still stop everything."""

    def go(self, rows: Sequence[Row], *, dry: bool) -> Outcome:
        """Do the rows; write nothing if `dry` or if anything is wrong."""
        with transaction.atomic():
            self.take_all(rows)
            if not self.outcome.problems:
                self.finish()
            if dry or self.outcome.problems:
                transaction.set_rollback(True)
        self.outcome.problems.sort(key=lambda problem: problem.row)
        return self.outcome

    def take_all(self, rows: Sequence[Row]) -> None:
        """The rows in their order."""
        for row in rows:
            self.take(row)

    def take(self, row: Row) -> None:
        """Do one row; each thing wrong with it becomes a Problem."""
        before, self._at = len(self.outcome.problems), ""
        told = self._values(row)
        if len(self.outcome.problems) > before:
            return
        try:
            self.do(row, told)
        except Refused as refused:
            self.wrong(row, self._at, refused.reason)

    def _values(self, row: Row) -> dict[str, Any]:
        told = {}
        for key, raw in row.cells.items():
            column = self.sheet.column(key)
            if column is None or column.kind == "shown" or self.unchanged(row, key, raw):
                continue
            try:
                told[key] = self.value(key, raw, row)
            except ValidationError as error:
                self.wrong(row, key, " ".join(error.messages))
        return told

    def wrong(self, row: Row, key: str, message: str) -> None:
        """Write down what stands in the way."""
        self.outcome.problems.append(
            Problem(row.number, self.sheet.title(key), message, row.address(key))
        )
