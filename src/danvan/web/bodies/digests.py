"""What the digests of people say of their bodies: sections that each app makes for many at once.

Each app appends its own, `SECTIONS.append(task_sections)`: a function of actors (a body and roles,
nobody in person) and of the moment at which the numbers are taken. What it gives an actor is what
access.py lets that actor see, in the language that is active; that is asked again at the sending.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from danvan.web.bodies.acting import Actor
from danvan.web.core.sight import Subject


@dataclass(frozen=True, slots=True)
class Number:
    """A count with its words; `link` opens the rows behind it; `tone` as in `core.marks`."""

    words: str
    count: int
    link: str
    tone: str = "plain"


@dataclass(frozen=True, slots=True)
class Row:
    """One thing; `link` is the path of the form that answers it, or of its page."""

    title: str
    subject: Subject
    link: str
    note: str = ""
    tone: str = "plain"
    due: date | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with numbers and the first rows; `more` others are listed at `link`."""

    title: str
    rows: list[Row] = field(default_factory=list)
    numbers: list[Number] = field(default_factory=list)
    more: int = 0
    link: str = ""


Maker = Callable[[Sequence[Actor], datetime], Mapping[Actor, list[Section]]]
SECTIONS: list[Maker] = []


def sections(actors: Sequence[Actor], at: datetime) -> dict[Actor, list[Section]]:
    """What all apps have to say to each, in their order; a section without rows says nothing."""
    found: dict[Actor, list[Section]] = {actor: [] for actor in actors}
    for make in SECTIONS:
        for actor, told in make(actors, at).items():
            found[actor] += [each for each in told if each.rows]
    return found
