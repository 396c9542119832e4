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


@dataclass(frozen=True, slots=True)
class Suspension:
    """Days from `first` to `last`, both included, that do not count."""

    first: date
    last: date
    who: str = ""
    reason: str = ""
