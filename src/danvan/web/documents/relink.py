"""What stands on a version moves to the next one, when a person says so.

Apps whose rows point into a version's clauses append their own step to RELINKS.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from danvan.web.bodies.acting import Actor
from danvan.web.documents.compare import Moves
from danvan.web.documents.models import Version


@dataclass
class Relinked:
    """How many rows moved, how many of them to other words, and which stay: their clause went."""

    moved: int = 0
    changed: int = 0
    left: list[str] = field(default_factory=list)

    def add(self, other: Relinked) -> None:
        """Count another app's rows in."""
        self.moved += other.moved
        self.changed += other.changed
        self.left += other.left


# step(by, older, newer, moves, dry) -> what moved; with `dry`, what would move
RELINKS: list[Callable[[Actor, Version, Version, Moves, bool], Relinked]] = []


def relink(by: Actor, older: Version, newer: Version, moves: Moves, *, dry: bool) -> Relinked:
    """Run every step inside the caller's transaction."""
    total = Relinked()
    for step in RELINKS:
        total.add(step(by, older, newer, moves, dry))
    return total
