"""Shapes that several answers share."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.paginator import Page
from ninja import Schema

from danvan.web.core.deadlines import explain

PAGE = 100  # rows


class Paged(Schema):
    """`count` of all rows that pass the filters, of which the answer holds page `number`."""

    count: int
    number: int
    pages: int


def paged(page: Page[Any]) -> dict[str, int]:
    """The fields of `Paged`."""
    return {
        "count": page.paginator.count,
        "number": page.number,
        "pages": page.paginator.num_pages,
    }


class Step(Schema):
    """One step on the way to a date; `first` and `last` are the days it speaks of, if any."""

    kind: str
    words: str
    first: date | None
    last: date | None


def step_of(step: explain.Step) -> dict[str, Any]:
    return {"kind": step.kind, "words": step.words, "first": step.first, "last": step.last}
