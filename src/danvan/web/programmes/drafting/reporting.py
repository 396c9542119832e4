"""What a body owes upward as reports of a programme.

Apps that stand on this one append their own step to REPORTINGS.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from danvan.web.bodies.models import Body
from danvan.web.programmes.models import Programme


@dataclass(frozen=True, slots=True)
class Owed:
    """One report: its name, to whom, how often (a key of `Every`, or `nine_months`) or by when."""

    name: str
    to: tuple[str, ...]
    every: str = ""
    due: date | None = None
    clause: str = ""


# step(programme, body) -> the reports that the body owes of it
REPORTINGS: list[Callable[[Programme, Body], list[Owed]]] = []


def owed_reports(programme: Programme, body: Body) -> list[Owed]:
    """Every report, in the order of the apps."""
    return [each for step in REPORTINGS for each in step(programme, body)]
