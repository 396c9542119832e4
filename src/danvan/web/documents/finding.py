"""Documents for the search of the head."""

from __future__ import annotations

from danvan.web.bodies.acting import Actor
from danvan.web.core.finding import Found, Group, group
from danvan.web.core.histories import link
from danvan.web.core.templatetags.danvan import day
from danvan.web.documents.access import visible_documents
from danvan.web.documents.models import Document


def find(by: Actor, words: str, most: int) -> list[Group]:
    """By code, title and issuer, the newest first."""
    rows = visible_documents(by).filter(merged_into=None).matching(words)
    rows = rows.order_by("-date", "-id")[: most + 1]
    return [group("documents", words, map(_found, rows), most)]


def _found(document: Document) -> Found:
    told = " · ".join(filter(None, [document.issuer_name, day(document.date)]))
    name = ". ".join(dict.fromkeys(filter(None, [str(document), document.title])))
    return Found(name, link(document), told, document.state)
