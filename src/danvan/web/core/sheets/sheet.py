"""What a kind of spreadsheet holds: one list of columns for writing and for reading back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Column:
    """`kind` says how a cell is read; columns of the kind `shown` are not read back."""

    key: str
    title: str
    width: int
    kind: str
    write: Callable[[Any], Any]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The columns; the line of titles is the one that names the column `needed`.

    `most` is how many rows one file may have, `frozen` how many columns stay when one scrolls.
    """

    columns: tuple[Column, ...]
    needed: str
    most: int = 5_000
    frozen: int = 1

    def column(self, key: str) -> Column | None:
        """The column of that key; None for a key of no column."""
        return next((column for column in self.columns if column.key == key), None)

    def title(self, key: str) -> str:
        """The title of a column as people see it; empty for the row as a whole."""
        found = self.column(key)
        return found.title if found else ""
