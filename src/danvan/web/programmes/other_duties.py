"""What Hôm nay shows beside tasks.

Apps that stand on this one append a source to OTHERS; it says only what the actor may see.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from danvan.web.bodies.acting import Actor


@dataclass(frozen=True, slots=True)
class Matter:
    """One line: what it is, where it leads, by when, how it stands (a key of `marks.MARKS`)."""

    words: str
    under: str
    url: str
    due: date | None
    standing: str
    standing_words: str
    act: str


@dataclass(frozen=True, slots=True)
class Section:
    """Lines under one heading; `more` leads to all of them, in the words `all_words`."""

    title: str
    icon: str
    matters: list[Matter]
    more: str
    all_words: str


OTHERS: list[Callable[[Actor, date], list[Section]]] = []


def other_duties(by: Actor, today: date) -> list[Section]:
    """The sections that have any line, in the order of the apps."""
    found = [each for source in OTHERS for each in source(by, today)]
    return [each for each in found if each.matters]
