"""How many deadlines the engine computes in a second: plain ones and ones with a history."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date

from django.conf import settings

from benchmarks.measure import Row

MANY = 20_000
_FIRST = date(2025, 1, 1).toordinal()
_SPREAD = 700  # days over which the events are spread


def run() -> list[Row]:
    """Terms of working days over holidays, and terms extended twice and suspended."""
    if not settings.configured:
        settings.configure()  # for its words only: no database, no application
    from danvan.web.core.deadlines.calendar import Calendar
    from danvan.web.core.deadlines.compute import compute
    from danvan.web.core.deadlines.events import Extension, Suspension
    from danvan.web.core.deadlines.rules import rule

    at = date(2026, 8, 1)
    letter, conclude = rule("letter.propose", at), rule("denunciation.conclude", at)
    calendar = Calendar()
    more = [Extension(reason="x", on=date(2025, 3, 1)), Extension(reason="x")]
    spans = [Suspension(date(2025, 6, 2), date(2025, 6, 20))]

    def plain(start: date) -> None:
        compute(letter, start, calendar=calendar)

    def long(start: date) -> None:
        compute(conclude, start, "very_complex", more, spans, calendar)

    return [
        Row("deadlines: working days", _rate(plain), "per second", must=MANY),
        Row("deadlines: extended twice, suspended", _rate(long), "per second", must=MANY),
    ]


def _rate(work: Callable[[date], None]) -> float:
    work(date.fromordinal(_FIRST))
    begun = time.perf_counter()
    for number in range(MANY):
        work(date.fromordinal(_FIRST + number % _SPREAD))
    return MANY / (time.perf_counter() - begun)
