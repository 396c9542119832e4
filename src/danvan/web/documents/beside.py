"""What other apps show on the page of a document: their acts and what they made of it.

Apps that stand on this one append their own step to BESIDE.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from danvan.web.bodies.acting import Actor
from danvan.web.documents.models import Document, Version


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere; `act` is a button of the page, anything else is listed.

    `above`: what the document was made for, listed apart from what was made of it.
    """

    words: str
    url: str
    icon: str
    note: str = ""
    act: bool = False
    above: bool = False


# step(by, document, its newest version or None) -> links, only to what `by` may see and do
BESIDE: list[Callable[[Actor, Document, Version | None], list[Link]]] = []


def beside(by: Actor, document: Document, version: Version | None) -> list[Link]:
    """The links of every app, in the order of the apps."""
    return [link for step in BESIDE for link in step(by, document, version)]
