"""Documents found by their code: those held, and stubs of those that are only cited.

A body's documents lead only to what the body itself may see; a stub belongs to the body whose
document cites it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from danvan.reader.model import Meta
from danvan.web.bodies.acting import Actor
from danvan.web.documents.access import visible_documents
from danvan.web.documents.intake.head import day_of
from danvan.web.documents.intake.issuers import alike
from danvan.web.documents.models import Citation, Document, Visibility
from danvan.web.documents.querysets import DocumentQuerySet


class Shelf:
    """The documents with certain codes that the holder of `document` may see."""

    def __init__(self, document: Document, codes: Iterable[str]) -> None:
        self._owner = document.owner
        seen = visible_documents(Actor(body=document.owner)).filter(code__in=list(codes))
        self._by_code: dict[str, list[Document]] = {}
        for each in seen.exclude(pk=document.pk).order_by("pk"):
            self._by_code.setdefault(each.code, []).append(each)

    def find(self, code: str, day: date | None, issuer: str) -> Document | None:
        """The one document meant: numbers begin anew each year and at each issuer."""
        return same(self._by_code.get(code, []), day, issuer)

    def add_stub(self, **head: Any) -> Document:
        """A document that is known only because it is cited."""
        return Document.objects.create(owner=self._owner, visibility=Visibility.INTERNAL, **head)


def same(documents: list[Document], day: date | None, issuer: str) -> Document | None:
    """The document meant among those with one code; None where unsure.

    A day that agrees is enough: a committee's document is also said to be its standing board's.
    Without it the issuer must not disagree.
    """
    fits = [each for each in documents if not (day and each.date and day != each.date)]
    named = [each for each in fits if alike(issuer, each.issuer_name)]
    dated = [each for each in fits if day and each.date]
    for some in (named, dated):
        if len(some) == 1:
            return some[0]
    return None


def same_held(documents: DocumentQuerySet, meta: Meta) -> Document | None:
    """The document among those that is held with the code, day and issuer of a head."""
    coded = documents.filter(code=meta.code).held()
    return same(list(coded), day_of(meta.date), meta.issuer or "")


def replace_stubs(document: Document) -> None:
    """Let a document that is held now take the place of its stubs in what cites them."""
    if not document.code:
        return
    stubs = Document.objects.filter(code=document.code, versions=None).exclude(pk=document.pk)
    if document.visibility != Visibility.PUBLIC:
        stubs = stubs.filter(owner=document.owner_id)
    for stub in stubs:
        if same([document], stub.date, stub.issuer_name):
            Citation.objects.filter(target=stub).update(target=document)
            stub.delete()
