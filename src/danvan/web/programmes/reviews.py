"""Reviews of a programme, sơ kết and tổng kết: its milestones, each with a report of its own.

Apps that stand on this one append a source to REVIEWS; it says only what the actor may see.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from danvan.web.bodies.acting import Actor
from danvan.web.programmes.models import Programme


@dataclass(frozen=True, slots=True)
class Review:
    """One review: what it is called, who writes it, by when, how it stands, where it is."""

    words: str
    body: str
    due: date
    standing: str
    url: str


REVIEWS: list[Callable[[Actor, Programme], list[Review]]] = []


def reviews_of(by: Actor, programme: Programme) -> list[Review]:
    """Those that are asked for, the earliest first."""
    found = [each for source in REVIEWS for each in source(by, programme)]
    return sorted(found, key=lambda each: (each.due, each.body))
