"""Whether what a programme carries out may be opened, and is still in force."""

from __future__ import annotations

from danvan.web.bodies.acting import Actor
from danvan.web.core.clock import today
from danvan.web.documents.access import visible_documents
from danvan.web.documents.cascade.hint import may_be_over
from danvan.web.documents.cascade.validity import Validity, validity_of
from danvan.web.documents.models import Document


def opened(by: Actor, document: Document) -> tuple[bool, bool]:
    """Whether the actor may open it, and whether it or what it names may be over: one question."""
    seen = visible_documents(by).filter(pk=document.pk).annotate(doubtful=may_be_over(document))
    doubtful = seen.values_list("doubtful", flat=True).first()
    return doubtful is not None, bool(doubtful)


def leaning(by: Actor, document: Document, *, doubtful: bool) -> Validity | None:
    """How the document of a programme stands, where `opened` says that this is in doubt."""
    return validity_of(by, document, today()) if doubtful else None
