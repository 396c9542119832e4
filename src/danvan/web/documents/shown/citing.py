"""Which documents a document names, and which name it."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Exists, OuterRef
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.acting import Actor
from danvan.web.documents.access import visible_documents
from danvan.web.documents.models import Citation, Document, Version
from danvan.web.documents.models.document import Type

# the strongest first: one line tells how the two documents stand to each other
RELATIONS = {
    "replaces": _("Thay thế"),
    "amends": _("Sửa đổi, bổ sung"),
    "implements": _("Thực hiện"),
    "continues": _("Tiếp tục thực hiện"),
    "mentions": _("Nhắc đến"),
}
_RANK = {relation: rank for rank, relation in enumerate(RELATIONS)}


@dataclass
class Cited:
    """One document named, by its strongest relation; `target` only where the reader may see it."""

    name: str
    title: str
    relation: str
    target: Document | None
    held: bool
    clause: str
    times: int = 1

    @property
    def relation_words(self) -> str | Promise:
        return RELATIONS.get(self.relation, self.relation)


def cited(by: Actor, version: Version) -> list[Cited]:
    """The documents that a version names, each once."""
    rows = version.citations.select_related("target").annotate(
        seen=Exists(visible_documents(by).filter(pk=OuterRef("target"))),
        held=Exists(Version.objects.filter(document=OuterRef("target"))),
    )
    found: dict[tuple[str, str], Cited] = {}
    for row in rows:
        key = (row.code, "" if row.code else row.title or str(row.pk))
        known = found.get(key)
        if known is None:
            found[key] = _cited(row)
            continue
        known.times += 1
        known.title = known.title or row.title
        if _RANK.get(row.relation, 9) < _RANK.get(known.relation, 9):
            known.relation = row.relation
    return sorted(found.values(), key=lambda each: _RANK.get(each.relation, 9))


def _cited(row: Citation) -> Cited:
    kind = str(Type(row.type).label) if row.type in Type.values else ""
    seen, held = row.seen, row.held  # type: ignore[attr-defined]  # annotated
    return Cited(
        name=f"{kind} {row.code}".strip() if row.code else row.title or kind,
        title=row.title if row.code else "",
        relation=row.relation,
        target=row.target if seen else None,
        held=held,
        clause=row.clause,
    )


def citing(by: Actor, document: Document) -> list[tuple[Document, str | Promise]]:
    """The documents seen by the actor that name this one, with the strongest relation."""
    rows = Citation.objects.filter(
        target=document, version__document__in=visible_documents(by)
    ).select_related("version__document")
    found: dict[int, tuple[Document, str]] = {}
    for row in rows.defer("version__text", "version__reading", "version__document__search"):
        known = found.get(row.version.document_id)
        if known is None or _RANK.get(row.relation, 9) < _RANK.get(known[1], 9):
            found[row.version.document_id] = (row.version.document, row.relation)
    return [(each, RELATIONS.get(relation, relation)) for each, relation in found.values()]
