"""Whether what a programme carries out is still in force."""

from __future__ import annotations

from danvan.web.bodies.acting import Actor
from danvan.web.core.clock import today
from danvan.web.documents.cascade.hint import may_be_over
from danvan.web.documents.cascade.validity import Validity, validity_of
from danvan.web.documents.models import Document


def leaning(by: Actor, document: Document, *, open_: bool) -> Validity | None:
    """How the document of a programme stands; None where one may not open it, or all is well."""
    if not open_ or not may_be_over(document):
        return None
    return validity_of(by, document, today())
