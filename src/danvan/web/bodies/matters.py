"""What bodies owe by a day, from every app: the tasks of programmes, later reports and petitions.

Each app appends a source, `SOURCES.append(owed_tasks)`. A source answers from the state at the
moment it is asked, so that nobody is reminded of what was done, paused or given more time.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from danvan.web.core.sight import Subject


@dataclass(frozen=True, slots=True)
class Under:
    """What several matters belong to, to be named once in their place.

    `link` lists all of what is owed there, `own` what the body acted for owes.
    """

    subject: Subject
    title: str
    link: str
    own: str


@dataclass(frozen=True, slots=True)
class Matter:
    """One thing owed: `owners` and `follower` are keys of bodies, `link` is its page."""

    subject: Subject
    title: str
    due: date
    owners: tuple[int, ...]
    follower: int | None
    link: str
    under: Under


Source = Callable[[date], Iterable[Matter]]
SOURCES: list[Source] = []

# By the label of what matters belong to: how many are owed under the key, due on the day or
# before, by the body (None: by anybody; all of them for the body that follows).
Count = Callable[[int, int | None, date], int]
COUNTS: dict[str, Count] = {}


@dataclass(frozen=True, slots=True)
class Moved:
    """Matters under `under` that are owed by another day now, or (`due` None) no longer."""

    label: str
    keys: Iterable[int]
    due: date | None
    under: Subject


MOVED: list[Callable[[Moved], None]] = []


def tell_moved(moved: Moved) -> None:
    """Hand it to everybody who reminds, inside the transaction of the action."""
    for hear in MOVED:
        hear(moved)


def owed(until: date) -> Iterator[Matter]:
    """Everything with a due date that is still owed, due on the day `until` or before."""
    for source in SOURCES:
        yield from source(until)
