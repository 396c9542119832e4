"""What other apps tell on the page of a body: a number with its words and the rows behind it.

Apps that stand on this one append a teller; it says only what the actor may see.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Body


@dataclass(frozen=True, slots=True)
class Told:
    """`7 nhiệm vụ đang mở`, and the address of the list of these seven."""

    label: str
    words: str
    url: str


TELLERS: list[Callable[[Actor, Body], list[Told]]] = []


def told(by: Actor, body: Body) -> list[Told]:
    """Everything that is told of `body` to `by`, in the order of the apps."""
    return [each for teller in TELLERS for each in teller(by, body)]
