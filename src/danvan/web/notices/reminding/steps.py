"""Which step before or after its due date a matter has reached: at most one of each side."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from danvan.web.notices.models import Kind


@dataclass(frozen=True, slots=True)
class Pace:
    """Days before a due date, days between reminders after it, days until the body above hears."""

    before: tuple[int, ...]
    every: int
    above: int


def reached(pace: Pace, due: date, day: date) -> Iterator[tuple[Kind, str]]:
    """The kind of notice and the name of the step, of the last step that was reached on `day`.

    Earlier ones that were missed are passed over: who was away is told once where things stand.
    """
    left = (due - day).days
    if left > 0:
        ahead = [days for days in pace.before if left <= days]
        if ahead:
            yield Kind.DUE_SOON, f"before-{min(ahead)}"
    elif left == 0:
        yield Kind.DUE_TODAY, "day"
    else:
        yield Kind.LATE, f"after-{(-left - 1) // pace.every}"
        if -left >= pace.above:
            yield Kind.LONG_LATE, f"above-{-left // pace.above}"
