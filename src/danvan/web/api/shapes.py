"""Shapes that several answers share."""

from __future__ import annotations

from datetime import date
from typing import Any

from ninja import Schema

from danvan.web.core.deadlines import explain


class Step(Schema):
    """One step on the way to a date; `first` and `last` are the days it speaks of, if any."""

    kind: str
    words: str
    first: date | None
    last: date | None


def step_of(step: explain.Step) -> dict[str, Any]:
    return {"kind": step.kind, "words": step.words, "first": step.first, "last": step.last}
