"""From raw cells to the values of a body, by the kind of their column."""

from __future__ import annotations

from typing import Any

from danvan.web.bodies.models import Body, Kind, Level, Succession
from danvan.web.bodies.sheets.columns import SHEET
from danvan.web.core.sheets import cells

_LENGTHS = {**cells.limits(Body), "note": 250}
_CHOICES = {"kind": Kind, "level": Level, "how": Succession.How}


def value(key: str, raw: Any) -> Any:
    """A cell's value; names of bodies stay words. Raises ValidationError in words."""
    column = SHEET.column(key)
    kind = column.kind if column else ""
    if kind in _CHOICES:
        return cells.choice(raw, _CHOICES[kind])
    if kind in ("key", "whole"):
        return cells.whole(raw)
    if kind == "day":
        return cells.day(raw)
    if kind in ("names", "bodies"):
        return [name.strip() for name in cells.words(raw).split(";") if name.strip()]
    return cells.text(raw, _LENGTHS.get(key))
