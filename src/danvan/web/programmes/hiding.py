"""What other apps have to say before a public programme is made internal.

Apps whose public pages stand on a programme append their own step to HIDINGS.
"""

from __future__ import annotations

from collections.abc import Callable

from danvan.web.programmes.models import Programme

# step(programme) raises Refused where something public still stands on it
HIDINGS: list[Callable[[Programme], None]] = []


def require_hidable(programme: Programme) -> None:
    """Ask every app."""
    for step in HIDINGS:
        step(programme)
