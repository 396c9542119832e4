"""What other apps have to say before a public document is closed.

Apps whose public pages show a document's words append their own step to CLOSINGS.
"""

from __future__ import annotations

from collections.abc import Callable

from danvan.web.documents.models import Document

# step(document) raises Refused where something public still stands on it
CLOSINGS: list[Callable[[Document], None]] = []


def require_closable(document: Document) -> None:
    """Ask every app."""
    for step in CLOSINGS:
        step(document)
