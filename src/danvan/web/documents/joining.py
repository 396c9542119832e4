"""What other apps have to say before two documents become one.

Apps in which a document carries what may be there only once append their own step to JOININGS.
"""

from __future__ import annotations

from collections.abc import Callable

from danvan.web.bodies.acting import Actor
from danvan.web.documents.models import Document

# step(by, one, other) raises Refused where both carry what one document may carry only once
JOININGS: list[Callable[[Actor, Document, Document], None]] = []


def require_joinable(by: Actor, one: Document, other: Document) -> None:
    """Ask every app."""
    for step in JOININGS:
        step(by, one, other)
