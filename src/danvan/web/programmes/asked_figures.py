"""Figures that the periodic reports of a body ask for: offered where progress is told.

Apps that stand on this one append a source to ASKERS.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from danvan.web.bodies.models import Body


@dataclass(frozen=True, slots=True)
class Asked:
    """A name and the unit in which it is counted."""

    name: str
    unit: str


ASKERS: list[Callable[[Body, date], list[Asked]]] = []


def asked_figures(body: Body | None, at: date) -> list[Asked]:
    """What is asked of the body on the day, each once, in the order of the forms."""
    if body is None:
        return []
    return list(dict.fromkeys(each for source in ASKERS for each in source(body, at)))
