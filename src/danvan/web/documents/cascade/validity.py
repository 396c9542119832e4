"""Living documents that lean on what is no longer in force."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from danvan.web.documents.cascade.links import Links, Paper
from danvan.web.documents.cascade.walk import Node
from danvan.web.documents.models import Document, State

OVER = (State.SUPERSEDED, State.EXPIRED)


@dataclass(frozen=True, slots=True)
class Leaning:
    """`lower` is in force and carries out `upper`, which is not; `by` replaced it, if known."""

    lower: Document
    upper: Document
    by: Document | None


class Changes:
    """What replaces or amends each of some papers."""

    def __init__(self, links: Links, papers: Iterable[Paper]) -> None:
        self.replaced: dict[int, Document] = {}
        self.amended: dict[int, list[Document]] = {}
        for edge in links.changing(papers):
            if edge.lower.pk == edge.upper.pk or edge.lower.document.state == State.DRAFT:
                continue
            if edge.relation == "replaces":
                self.replaced.setdefault(edge.upper.pk, edge.lower.document)
            else:
                self.amended.setdefault(edge.upper.pk, []).append(edge.lower.document)

    def over(self, document: Document) -> bool:
        """Whether it is no longer in force, by its state or by what replaces it."""
        return document.state in OVER or document.pk in self.replaced

    def leaning(self, trees: Iterable[Node]) -> list[Leaning]:
        """Every link of the trees from what is in force to what is not, each once."""
        found: dict[tuple[int, int], Leaning] = {}
        edges = (node.edge for tree in trees for _, node in tree.walk() if node.edge)
        for edge in edges:
            lower, upper = edge.lower.document, edge.upper.document
            if self.over(upper) and not self.over(lower) and lower.pk != upper.pk:
                leaning = Leaning(lower, upper, self.replaced.get(upper.pk))
                found.setdefault((lower.pk, upper.pk), leaning)
        return list(found.values())
