"""From raw cells to the values of a task, by the kind of their column."""

from __future__ import annotations

from typing import Any

from danvan.web.bodies.naming import resolve
from danvan.web.bodies.resolve import Resolver
from danvan.web.core.sheets import cells
from danvan.web.programmes.models import Task, TaskState
from danvan.web.programmes.sheets.columns import SHEET

_LENGTHS = cells.limits(Task)
_READ = {"day": cells.day, "whole": cells.whole, "key": cells.whole, "number": cells.decimal}


def value(key: str, raw: Any, resolver: Resolver) -> Any:
    """A cell's value; raises ValidationError in words."""
    column = SHEET.column(key)
    kind = column.kind if column else ""
    if kind == "text":
        return cells.text(raw, _LENGTHS.get(key))
    if kind == "bodies":
        return resolve(cells.words(raw), resolver)
    if kind == "state":
        return cells.choice(raw, TaskState)
    return _READ[kind](raw)
