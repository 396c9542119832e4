"""Living documents that lean on what is no longer in force."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from danvan.web.bodies.acting import Actor
from danvan.web.documents.cascade.links import CARRIES, Edge, Links, Paper
from danvan.web.documents.cascade.walk import Node
from danvan.web.documents.models import Document, State

OVER = (State.SUPERSEDED, State.EXPIRED)
LIVING = 20  # that lean on one that is over, named on its page


@dataclass(frozen=True, slots=True)
class Leaning:
    """`lower` is in force and carries out `upper`, which is not `since` a day; `by` replaced it."""

    lower: Document
    upper: Document
    by: Document | None
    since: date | None


class Changes:
    """What replaces or amends each of some papers, as of the day of the links."""

    def __init__(self, links: Links, papers: Iterable[Paper]) -> None:
        self._at = links.at
        self.replaced: dict[int, Document] = {}
        self.edges: list[Edge] = []
        for edge in links.changing(papers):
            if edge.lower.pk == edge.upper.pk or edge.lower.head.state == State.DRAFT:
                continue
            self.edges.append(edge)
            if edge.relation == "replaces":
                self.replaced.setdefault(edge.upper.pk, edge.lower.document)

    def over(self, document: Document) -> bool:
        """Whether it was no longer in force that day, by its state or by what replaces it."""
        ended = document.ended_on is None or document.ended_on <= self._at
        return (document.state in OVER and ended) or document.pk in self.replaced

    def since(self, document: Document) -> date | None:
        """From when: as its keeper says, else the day of what replaces it."""
        by = self.replaced.get(document.pk)
        return document.ended_on or (by.date if by else None)

    def leaning(self, edges: Iterable[Edge]) -> list[Leaning]:
        """Every link from what is in force to what is not, each once."""
        found: dict[tuple[int, int], Leaning] = {}
        for edge in edges:
            lower, upper = edge.lower.document, edge.upper.document
            if lower.pk != upper.pk and self.over(upper) and not self.over(lower):
                by, since = self.replaced.get(upper.pk), self.since(upper)
                found.setdefault((lower.pk, upper.pk), Leaning(lower, upper, by, since))
        return list(found.values())


def edges_of(trees: Iterable[Node]) -> list[Edge]:
    """The links by which the documents of some trees hang together."""
    return [node.edge for tree in trees for _, node in tree.walk() if node.edge]


@dataclass(frozen=True, slots=True)
class Validity:
    """How one document stands: whether it is over, what it leans on, what leans on it."""

    over: bool
    since: date | None
    replaced_by: Document | None
    leans_on: list[Leaning]
    leaned_on: list[Document]

    @property
    def named(self) -> list[Document]:
        return self.leaned_on[:LIVING]

    @property
    def more(self) -> int:
        return max(0, len(self.leaned_on) - LIVING)


def validity_of(
    by: Actor,
    document: Document,
    at: date,
    uppers: Iterable[Document] | None = None,
    newer: Document | None = None,
) -> Validity:
    """`uppers` are what it carries out, `newer` what replaces it, where these are known already."""
    links, paper = Links(by, at), Paper(document, held=True)
    if uppers is None:
        edges = links.up([paper])
        asked = [paper]
    else:
        edges = [Edge(Paper(each, held=False), paper, CARRIES[0], "", False) for each in uppers]
        asked = []
    changes = Changes(links, [*asked, *(edge.upper for edge in edges)])
    if newer:
        changes.replaced.setdefault(document.pk, newer)
    over = changes.over(document)
    return Validity(
        over=over,
        since=changes.since(document) if over else None,
        replaced_by=changes.replaced.get(document.pk),
        leans_on=changes.leaning(edges),
        leaned_on=_living(links, changes, paper) if over else [],
    )


def _living(links: Links, changes: Changes, paper: Paper) -> list[Document]:
    """Those in force that carry it out, drafts among them: they may still be put right."""
    found = {edge.lower.pk: edge.lower.document for edge in links.down([paper])}
    found.pop(paper.pk, None)
    return [each for each in found.values() if not changes.over(each)]
