"""What changes a running deadline: an extension decided, a suspension ordered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from danvan.web.core.deadlines.rule import Length


@dataclass(frozen=True, slots=True)
class Extension:
    """More time: by a `length` of the rule's unit, or until a day; who decided when and why."""

    length: Length | None = None
    until: date | None = None
    who: str = ""
    on: date | None = None
    reason: str = ""


# The last day of a suspension that nobody has ended yet.
OPEN = date.max


@dataclass(frozen=True, slots=True)
class Suspension:
    """Days from `first` to `last`, both included, that do not count; None while it goes on."""

    first: date
    last: date | None = None
    who: str = ""
    reason: str = ""


# What moves the end of a term: an extension, or a span of days suspended.
Event = Extension | tuple[date, date]
