"""The matrix as one actor sees it on one day: duties of a document against what carries it out."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Any

from danvan.coverage import NONE, Item
from danvan.web.bodies.acting import Actor
from danvan.web.documents.coverage.columns import Column, columns
from danvan.web.documents.coverage.decided import decisions, holds, named
from danvan.web.documents.coverage.falls import Falls
from danvan.web.documents.coverage.inputs import Side, sides
from danvan.web.documents.coverage.rows import (
    GAP,
    MISSING,
    NO_FILE,
    OFF,
    UNSEEN,
    WAITING,
    Cell,
    Row,
)
from danvan.web.documents.models import Comparison, Document


class Matrix:
    """Columns, then the rows with their cells; what was found beforehand, and what was decided.

    With `only`, the key of a document below, the cells of no other one are filled, and the reasons
    are there.
    """

    def __init__(self, by: Actor, document: Document, at: date, *, only: int | None = None) -> None:
        self._only = only
        self.document, self.at = document, at
        self.columns = columns(by, document, at)
        self.version = self.columns.version
        held = [each for each in self.columns.all if each.version and self._wanted(each)]
        self._sides = self._all_sides(held)
        self._kept = {each.lower_id: each for each in self._comparisons(held)}
        self.waiting = [each for each in held if not self._fresh(each)]
        self._stale = {each.key for each in self.waiting}
        lowers = [each.document.pk for each in held if each.document]
        self._decisions = decisions(document, lowers) if lowers else {}

    @cached_property
    def _seen(self) -> set[int]:
        return {each.version.pk for each in self.columns.all if each.version}

    @property
    def upper(self) -> Side:
        return self._sides[self.version.pk] if self.version else Side()

    def lower(self, column: Column) -> Side:
        """The other side of a column; an empty one where there is no file."""
        return self._sides.get(column.version.pk, Side()) if column.version else Side()

    def reasons(self, column: Column, duty: str) -> dict[str, Any]:
        """Why, of one cell of the document `only`; nothing where it was not compared as it is."""
        if column.version is None or column.key in self._stale:
            return {}
        told: dict[str, Any] = self._kept[column.version.pk].evidence.get(duty, {})
        return told

    def _wanted(self, column: Column) -> bool:
        return self._only is None or bool(column.document and column.document.pk == self._only)

    @cached_property
    def rows(self) -> list[Row]:
        """Every duty, in reading order."""
        if self.columns.named is None:
            return []
        falls = Falls(self.columns.named, self.columns.all)
        return [self._row(item, falls) for item in self.upper.duties]

    def _all_sides(self, held: list[Column]) -> dict[int, Side]:
        if self.version is None:
            return {}
        return sides([self.version.pk, *(each.version.pk for each in held if each.version)])

    def _comparisons(self, held: list[Column]) -> list[Comparison]:
        if self.version is None or not held:
            return []
        lowers = [each.version.pk for each in held if each.version]
        rows = Comparison.objects.filter(upper=self.version, lower__in=lowers)
        return list(rows.defer("evidence") if self._only is None else rows)

    def _fresh(self, column: Column) -> bool:
        """Whether it was compared as both are now, by the rules of now."""
        kept = self._kept.get(column.version.pk) if column.version else None
        marks = (self.upper.mark, self.lower(column).mark)
        return kept is not None and (kept.upper_mark, kept.lower_mark) == marks

    def _row(self, item: Item, falls: Falls) -> Row:
        task = self.upper.tasks[item.key]
        cells = [self._cell(item, task, each, falls) for each in self.columns.all]
        return Row(item, task, cells, falls.knows(task))

    def _cell(self, item: Item, task: int, column: Column, falls: Falls) -> Cell:
        told = self._told(item, column)
        if falls.knows(task):
            owed = column.body is not None and column.body.pk in falls.on(task)
        else:
            owed = told.get("told") is not False
        cell = Cell(
            column,
            told.get("kind", NONE),
            owed,
            told.get("items", []),
            told.get("score", 0.0),
            told.get("conflicts", []),
            self._twice(told),
        )
        self._decide(cell, item)
        if cell.kind == NONE:
            cell.kind = self._empty(cell)
        return cell

    def _told(self, item: Item, column: Column) -> dict[str, Any]:
        """What was found; nothing where it was found of other words than those of now."""
        if column.version is None or column.key in self._stale or not self._wanted(column):
            return {}
        told: dict[str, Any] = self._kept[column.version.pk].cells.get(item.key, {})
        return told

    def _twice(self, told: dict[str, Any]) -> list[list[Any]]:
        """Duplicates, without those in documents that the actor does not see."""
        found = []
        for kind, places in told.get("twice", []):
            left = [place for place in places if place[0] in self._seen]
            if len(left) > 1:
                found.append([kind, left])
        return found

    def _decide(self, cell: Cell, item: Item) -> None:
        """Let a decision that still holds take the place of what was found."""
        if cell.column.document is None:
            return
        cell.decision = self._decisions.get((self.upper.marks[item.key], cell.column.document.pk))
        if cell.decision is None:
            return
        lower = self.lower(cell.column)
        cell.decided = holds(cell.decision, lower, cell.items)
        if cell.decided:
            cell.kind = cell.decision.verdict
            cell.items = named(cell.decision, lower) if cell.kind != NONE else []

    def _empty(self, cell: Cell) -> str:
        column = cell.column
        if column.document is None:
            told = MISSING if column.seen else UNSEEN
        elif column.version is None:
            told = NO_FILE
        else:
            told = WAITING if column.key in self._stale and not cell.decided else GAP
        return told if cell.owed else OFF
