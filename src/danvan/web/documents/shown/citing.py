"""Which documents a document names, and which name it: as read, and as people say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Exists, OuterRef, Q
from django.utils.functional import Promise

from danvan.web.bodies.acting import Actor
from danvan.web.documents.access import visible_documents
from danvan.web.documents.actions.links import READ
from danvan.web.documents.cascade.links import CARRIES
from danvan.web.documents.models import Citation, Document, Relation, SaidLink, State, Version
from danvan.web.documents.models.document import Type

# the strongest first: one line tells how the two documents stand to each other
RELATIONS: dict[str, str | Promise] = {each.value: each.label for each in Relation}
_RANK = {relation: rank for rank, relation in enumerate(RELATIONS)}


@dataclass
class Cited:
    """One document named, by its strongest relation; `target` only where the reader may see it.

    `read` is the relation as it was read, empty for a link that a person added; `said` what a
    person says of it, empty where that is that there is no link, None where nobody said anything.
    """

    name: str
    title: str
    read: str
    target: Document | None
    held: bool
    clause: str
    times: int = 1
    said: str | None = None

    @property
    def relation(self) -> str:
        return self.read if self.said is None else self.said

    @property
    def relation_words(self) -> str | Promise:
        return RELATIONS.get(self.relation, self.relation)

    @property
    def read_words(self) -> str | Promise:
        return RELATIONS.get(self.read, self.read)

    @property
    def refused(self) -> bool:
        return self.said == ""

    @property
    def seen(self) -> str:
        """What a form is about, to be sent back with it."""
        return READ if self.said is None else self.said


class Told:
    """All that says how a document stands to those that it names and that name it: two queries.

    `version` is its newest one that was read; of a stub titles in others tell what it names.
    """

    def __init__(self, by: Actor, document: Document, version: Version | None) -> None:
        self.document, self.version = document, version
        self._read(by)
        self._said(by)

    def _read(self, by: Actor) -> None:
        seen = visible_documents(by)
        own = Q(version=self.version) if self.version else Q(inside__target=self.document)
        other = Q(Exists(seen.filter(pk=OuterRef("version__document"))))
        rows = Citation.objects.filter(
            (own if self.version else own & other) | (Q(target=self.document) & other)
        )
        rows = rows.select_related("target", "inside", "version__document").annotate(
            seen=Exists(seen.filter(pk=OuterRef("target"))),
            held=Exists(Version.objects.filter(document=OuterRef("target"))),
        )
        found = list(rows.defer(*_LONG))
        self.naming = [each for each in found if each.target_id == self.document.pk]
        self.named = [each for each in found if self._own(each)]

    def _own(self, row: Citation) -> bool:
        if self.version:
            return row.version_id == self.version.pk
        return bool(row.inside and row.inside.target_id == self.document.pk)

    def _said(self, by: Actor) -> None:
        seen = visible_documents(by)
        rows = SaidLink.objects.filter(
            Q(Exists(seen.filter(pk=OuterRef("upper"))), lower=self.document)
            | Q(Exists(seen.filter(pk=OuterRef("lower"))), upper=self.document)
        )
        held = Exists(Version.objects.filter(document=OuterRef("upper")))
        rows = rows.select_related("lower", "upper").annotate(held=held)
        found = list(rows.defer("lower__search", "upper__search"))
        self.upward: list[SaidLink] = [each for each in found if each.lower_id == self.document.pk]
        self.downward: list[SaidLink] = [
            each for each in found if each.upper_id == self.document.pk
        ]


_LONG = (
    "target__search",
    "version__text",
    "version__reading",
    "version__pages",
    "version__document__search",
)


def cited(told: Told) -> list[Cited]:
    """The documents that a document names, each once, refused ones last."""
    found: dict[tuple[str, str], Cited] = {}
    for row in told.named:
        key = (row.code, "" if row.code else row.title or str(row.pk))
        relation = row.relation if told.version else row.inside_relation
        known = found.get(key)
        if known is None:
            found[key] = _cited(row, relation)
            continue
        known.times += 1
        known.title = known.title or row.title
        if _RANK.get(relation, 9) < _RANK.get(known.read, 9):
            known.read = relation
    whole = _as_said(list(found.values()), told.upward)
    return sorted(whole, key=lambda each: (each.refused, _RANK.get(each.relation, 9)))


def carried_out(named: Iterable[Cited]) -> list[Document]:
    """Those of the documents named that the document carries out."""
    return [each.target for each in named if each.target and each.relation in CARRIES]


def _cited(row: Citation, relation: str) -> Cited:
    kind = str(Type(row.type).label) if row.type in Type.values else ""
    seen, held = row.seen, row.held  # type: ignore[attr-defined]  # annotated
    return Cited(
        name=f"{kind} {row.code}".strip() if row.code else row.title or kind,
        title=row.title if row.code else "",
        read=relation,
        target=row.target if seen else None,
        held=held,
        clause=row.clause,
    )


def _as_said(read: list[Cited], links: list[SaidLink]) -> list[Cited]:
    """What was read with what people say of it, and what they added."""
    added = []
    for link in links:
        about = [each for each in read if each.target and each.target.pk == link.upper_id]
        for each in about:
            each.said = link.relation
        if not about:
            held = link.held  # type: ignore[attr-defined]  # annotated
            given = {"held": held, "clause": "", "said": link.relation}
            added.append(Cited(str(link.upper), link.upper.title, "", link.upper, **given))
    return read + added


def citing(told: Told) -> list[tuple[Document, str | Promise]]:
    """The documents seen by the actor that name this one, with the strongest relation."""
    found: dict[int, tuple[Document, str]] = {}
    for row in told.naming:
        known = found.get(row.version.document_id)
        if known is None or _RANK.get(row.relation, 9) < _RANK.get(known[1], 9):
            found[row.version.document_id] = (row.version.document, row.relation)
    for link in told.downward:
        found[link.lower_id] = (link.lower, link.relation)
    return [(each, RELATIONS[how]) for each, how in found.values() if how in RELATIONS]


def replacing(naming: list[tuple[Document, str | Promise]], document: Document) -> Document | None:
    """The one of those that name a document which takes its place; a draft does not yet."""
    how = RELATIONS[Relation.REPLACES]
    found = (each for each, relation in naming if relation == how and each != document)
    return next((each for each in found if each.state != State.DRAFT), None)
