"""What the digest of a person says of a body: sections that each app makes for the actor.

Each app appends its own, `SECTIONS.append(task_sections)`: a function of the actor and the moment
at which the numbers are taken. It asks the app's access.py, so a digest holds what the reader may
see, in the language that is active.
"""

from __future__ import annotations

from collections.abc import Callable
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


SECTIONS: list[Callable[[Actor, datetime], list[Section]]] = []


def sections(by: Actor, at: datetime) -> list[Section]:
    """What all apps have to say, in their order; a section without rows says nothing."""
    return [each for make in SECTIONS for each in make(by, at) if each.rows]
