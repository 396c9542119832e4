"""Who else watches over a document: apps that stand on this one append their own step.

Whoever follows a programme made from a document decides with its holder how it is carried out.
"""

from __future__ import annotations

from collections.abc import Callable

from danvan.web.bodies.acting import Actor
from danvan.web.documents.models import Document

# step(by, document): whether the body acted for watches over it
FOLLOWERS: list[Callable[[Actor, Document], bool]] = []


def follows(by: Actor, document: Document) -> bool:
    """Whether any app says so."""
    return any(step(by, document) for step in FOLLOWERS)
