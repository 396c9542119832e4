"""Compares what was not compared as it is now: for one document, and for those around it."""

from __future__ import annotations

from datetime import date

from danvan.web.bodies.acting import Actor
from danvan.web.documents.access import visible_documents
from danvan.web.documents.cascade.links import Links, Paper
from danvan.web.documents.coverage.store import compare
from danvan.web.documents.coverage.table import Matrix
from danvan.web.documents.models import Document


def refresh(by: Actor, document: Document, at: date) -> int:
    """Compare a document with what `by` sees below it, if anything is not; with how many."""
    matrix = Matrix(by, document, at)
    if matrix.version is None or not matrix.waiting:
        return 0
    return compare(matrix.version, [c.version.pk for c in matrix.columns.all if c.version])


def refresh_around(document: Document, at: date) -> int:
    """The same, as its holder sees it, for the document and each that it carries out."""
    by = Actor(body=document.owner)
    above = Links(by, at).up([Paper(document, held=True)])
    keys = {edge.upper.pk for edge in above if edge.upper.held} | {document.pk}
    return sum(refresh(by, each, at) for each in visible_documents(by).filter(pk__in=keys))
