"""Documents found by their code: those held, and stubs of those that are only cited.

A body's documents lead only to what the body itself may see; a stub belongs to the body whose
document cites it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, Protocol, TypeVar

from django.db.models import Q

from danvan.reader.model import Meta
from danvan.web.bodies.acting import Actor
from danvan.web.documents.access import visible_documents
from danvan.web.documents.intake.head import day_of
from danvan.web.documents.intake.issuers import alike, central
from danvan.web.documents.intake.moving import move_citations
from danvan.web.documents.intake.titled import title_key
from danvan.web.documents.models import Apart, Document, Visibility
from danvan.web.documents.models.document import Type
from danvan.web.documents.querysets import DocumentQuerySet


class Shelf:
    """The documents with certain codes that the holder of `document` may see.

    One that a person took for another one still answers to its own code, day and issuer: it leads
    to that other one by `merged_into`.
    """

    def __init__(self, document: Document, codes: Iterable[str]) -> None:
        self._owner = document.owner
        self._seen = visible_documents(Actor(body=document.owner)).exclude(pk=document.pk)
        self._by_code: dict[str, list[Document]] = {}
        found = self._seen.filter(code__in=list(codes)).select_related("merged_into")
        for each in found.order_by("pk"):
            self._by_code.setdefault(each.code, []).append(each)

    def find(self, code: str, day: date | None, issuer: str, type: str) -> Document | None:
        """The one document meant: numbers begin anew each year and at each issuer."""
        some = self._by_code.get(code, [])
        own = [each for each in some if not each.merged_into]
        others = [each for each in some if each.merged_into]
        return same(own, day, issuer, type) or same(others, day, issuer, type)

    def find_titled(self, key: str) -> Document | None:
        """The resolution without a number that `title_key` calls so."""
        titled = self._seen.filter(code="", type=Type.RESOLUTION).select_related("merged_into")
        found = [each for each in titled.order_by("pk") if title_key(each.type, each.title) == key]
        return next((each for each in found if not each.merged_into), None) or next(
            iter(found), None
        )

    def add_stub(self, **head: Any) -> Document:
        """A document that is known only because it is cited."""
        return Document.objects.create(owner=self._owner, visibility=Visibility.INTERNAL, **head)


class Told(Protocol):
    """What a head says of a document."""

    @property
    def type(self) -> str: ...
    @property
    def date(self) -> date | None: ...
    @property
    def issuer_name(self) -> str: ...


Some = TypeVar("Some", bound=Told)


def same(
    documents: Sequence[Some], day: date | None, issuer: str, type: str = Type.OTHER
) -> Some | None:
    """The document meant among those with one code; None where unsure.

    Nothing that both tell may disagree, neither type nor day nor issuer. Only organs of the Centre
    are taken one for the other, on one day.
    """
    fits = [
        each
        for each in documents
        if not (day and each.date and day != each.date)
        and (Type.OTHER in (type, each.type) or type == each.type)
    ]
    named = [each for each in fits if alike(issuer, each.issuer_name)]
    dated = [each for each in fits if day and each.date and central(issuer, each.issuer_name)]
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
    stubs = Document.objects.filter(code=document.code, versions=None, merged_into=None)
    if document.visibility != Visibility.PUBLIC:
        stubs = stubs.filter(owner=document.owner_id)
    for stub in stubs.exclude(pk=document.pk):
        if _one([document], stub) and not kept_apart(document, stub):
            _replace(stub, document)


def open_stubs(document: Document) -> None:
    """What a document that everybody may read names is no secret: its stubs are open as well.

    They stay open when it is closed again, for others lead to them by then.
    """
    if document.visibility == Visibility.PUBLIC:
        named = Document.objects.filter(cited_by__version__document=document, versions=None)
        keys = set(named.exclude(visibility=Visibility.PUBLIC).values_list("pk", flat=True))
        Document.objects.filter(pk__in=keys).update(visibility=Visibility.PUBLIC)


def replaced(stub: Document) -> Document:
    """The document that a stub turns out to be once its head is corrected, or the stub itself."""
    if not stub.code:
        return stub
    seen = visible_documents(Actor(body=stub.owner)).exclude(pk=stub.pk).filter(code=stub.code)
    rows = seen.filter(merged_into=None)
    found = _one(list(rows.held()), stub) or _one(list(rows.filter(versions=None)), stub)
    if found is None or kept_apart(found, stub):
        return stub
    _replace(stub, found)
    return found


def kept_apart(one: Document, other: Document) -> bool:
    """Whether a person said that they are two."""
    pair = Q(one=one, other=other) | Q(one=other, other=one)
    return Apart.objects.filter(pair).exists()


def _one(documents: list[Document], stub: Document) -> Document | None:
    return same(documents, stub.date, stub.issuer_name, stub.type)


def _replace(stub: Document, document: Document) -> None:
    """What is known of a stub is what others say of it, and that is kept with them."""
    move_citations(stub, document)
    Document.objects.filter(merged_into=stub).update(merged_into=document)
    stub.delete()
