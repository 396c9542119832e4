"""What else a document brings when it becomes a programme.

Apps that stand on this one append their own step to ADOPTIONS; each runs inside the transaction
of the adoption and answers how many things it made.
"""

from __future__ import annotations

from collections.abc import Callable

from danvan.web.bodies.acting import Actor
from danvan.web.documents.models import Version
from danvan.web.programmes.models import Programme

# step(by, programme, version)
ADOPTIONS: list[Callable[[Actor, Programme, Version], int]] = []


def adopt_more(by: Actor, programme: Programme, version: Version) -> int:
    """Run every step; the number of things made."""
    return sum(step(by, programme, version) for step in ADOPTIONS)
