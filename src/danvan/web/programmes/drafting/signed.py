"""Recognises the signed version of a draft, come as a new version or as a new document."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import QuerySet

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.querysets import below
from danvan.web.core.words import fold
from danvan.web.documents.access import READ, may_settle
from danvan.web.documents.cascade.links import CARRIES
from danvan.web.documents.intake.issuers import alike
from danvan.web.documents.models import Citation, Document, State, Version
from danvan.web.programmes.models import Draft

_ALIKE = 0.7  # of the words of two titles


@dataclass(frozen=True, slots=True)
class Proposal:
    """A document that may be the signed one of `draft`; `own`: a version of the draft itself."""

    draft: Draft
    document: Document
    version: Version
    own: bool


def proposals(by: Actor, document: Document, version: Version | None) -> list[Proposal]:
    """The drafts whose signed version the document may be; none for who may not say so."""
    signed = document.code and document.date and version is not None and version.status in READ
    if not signed or not may_settle(by, document):
        return []
    assert version is not None
    rows = waiting(by).exclude(others=document)
    drafts = list(rows.select_related("document", "programme__document", "body"))
    own = [draft for draft in drafts if draft.document_id == document.pk]
    if own:
        return [Proposal(own[0], document, version, True)] if version.number > 1 else []
    fits = [draft for draft in drafts if _same_body(draft, document) and _titled(draft, document)]
    cited = carried(version) if fits else []
    return [
        Proposal(draft, document, version, False)
        for draft in fits
        if any(names(each, draft.programme.document) for each in cited)
    ]


def waiting(by: Actor) -> QuerySet[Draft]:
    """Drafts of the body acted for and of those below it that were not signed yet."""
    if by.body is None:
        return Draft.objects.none()
    rows = Draft.objects.filter(below(by.body.path, "body__path"), signed=None)
    return rows.filter(document__state=State.DRAFT)


def _same_body(draft: Draft, document: Document) -> bool:
    if document.issuer_id:
        return document.issuer_id == draft.body_id
    return alike(document.issuer_name, draft.document.issuer_name)


def _titled(draft: Draft, document: Document) -> bool:
    one, other = set(fold(draft.document.title).split()), set(fold(document.title).split())
    shared = 2 * len(one & other)
    return document.type == draft.document.type and shared >= _ALIKE * (len(one) + len(other))


def carried(version: Version) -> list[Citation]:
    """What a version says that its document carries out."""
    return list(Citation.objects.filter(version=version, relation__in=CARRIES))


def names(citation: Citation, document: Document) -> bool:
    """Whether the document is the one meant: by what it leads to, or by number and day.

    A document that the citing body may not see is a stub of its own there.
    """
    if citation.target_id == document.pk:
        return True
    same = bool(document.code) and citation.code == document.code
    return same and citation.date == document.date is not None
