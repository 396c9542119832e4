"""Small helps for the tables of a report."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from danvan.official import Cell, Column, Row
from danvan.web.core.templatetags.danvan import cut
from danvan.web.core.templatetags.danvan import number as grouped
from danvan.web.reports.building.refs import task_ref

LONG = 300  # characters of a task's words in a cell


def plain(title: str, weight: float = 1.0, group: str = "") -> Column:
    """A column of words."""
    return Column(title, weight=weight, group=group)


def numbers(title: str, weight: float = 0.6, group: str = "") -> Column:
    """A column of numbers."""
    return Column(title, align="right", weight=weight, group=group)


def ordinal() -> Column:
    """The column of running numbers."""
    return Column("STT", align="center", weight=0.5)


def counted(number: int, ref: str = "") -> Cell:
    """A number that opens its rows; nothing is as plain as a nought without rows."""
    return Cell(grouped(number), ref if number else "")


def row(cells: Iterable[Cell | str], kind: str = "plain") -> Row:
    """A row of cells and plain words."""
    return Row(tuple(each if isinstance(each, Cell) else Cell(each) for each in cells), kind)


def task_cell(task: Any) -> Cell:
    """The task in its words, which opens its page."""
    return Cell(cut(task.text, LONG), task_ref(task.pk))


def leads(task: Any) -> str:
    """Who leads it; said plainly where nobody does."""
    return "; ".join(each.body.name for each in task.leads) or "chưa rõ"
