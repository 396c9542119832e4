"""Small cascades of documents with hand-made citations."""

from __future__ import annotations

from datetime import date
from typing import Any

from danvan.web.documents.cascade.links import Paper
from danvan.web.documents.cascade.walk import Node
from danvan.web.documents.models import Citation, Document
from programme_builders import make_document, make_version
from roles import Cast

TODAY = date(2026, 6, 15)


def held(cast: Cast, code: str, body: str = "follower", **fields: Any) -> Document:
    """A document of a body of the cast, read."""
    owner = cast.bodies[body]
    given = {"owner": owner, "issuer": owner, "issuer_name": owner.name, "title": f"Về {code}"}
    document = make_document(cast, code=code, **{**given, **fields})
    make_version(document, sha256=f"{document.pk:064}")
    return document


def stub(cast: Cast, code: str, body: str = "follower", **fields: Any) -> Document:
    """A document that a body knows of and does not hold."""
    given = {"issuer": None, "date": None, "title": "", "type": "resolution"}
    return make_document(cast, code=code, owner=cast.bodies[body], **{**given, **fields})


def cite(lower: Document, upper: Document, how: str = "implements", **fields: Any) -> Citation:
    """The newest version of `lower` names `upper`."""
    version = lower.versions.first()
    assert version is not None
    given = {"type": upper.type, "code": upper.code, "start": 0, "end": 9, "clause": "0"}
    return Citation.objects.create(
        version=version, target=upper, relation=how, **{**given, **fields}
    )


def paper(document: Document) -> Paper:
    return Paper(document, not document.stub)


def told(node: Node) -> list[str]:
    """A tree in lines: a dash for each level, the number, and what is peculiar about it."""
    lines = []
    for depth, each in node.walk():
        marks = ["o" * each.circle, "=" * each.again, f"+{each.more}" if each.more else ""]
        lines.append("-" * depth + each.paper.document.code + "".join(marks))
    return lines
