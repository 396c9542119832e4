"""Everything that the cascade page of a document shows, for one actor on one day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from danvan.web.bodies.acting import Actor
from danvan.web.documents.access import READ
from danvan.web.documents.cascade.answers import answers
from danvan.web.documents.cascade.drawing.graph import graph_drawing
from danvan.web.documents.cascade.drawing.look import LINES
from danvan.web.documents.cascade.drawing.tree import LEAVES, leaves, tree_drawing
from danvan.web.documents.cascade.expected import Expected, expected, ordered
from danvan.web.documents.cascade.links import Links, Paper
from danvan.web.documents.cascade.named import Named
from danvan.web.documents.cascade.validity import Changes, edges_of
from danvan.web.documents.cascade.walk import Node, downward, upward
from danvan.web.documents.intake.twins import maybe_one
from danvan.web.documents.models import Document
from danvan.web.documents.shown.citing import RELATIONS

ABOVE = 4


@dataclass(frozen=True, slots=True)
class Line:
    """One document of a tree as it stands in the list and in the table."""

    depth: int
    node: Node
    name: str
    upper: str
    relation: Any
    over: bool
    replaced_by: Document | None
    lines: list[Line]

    @property
    def document(self) -> Document:
        return self.node.paper.document


class Cascade:
    """The trees up and down, who owes an answer, what leans on what is over."""

    def __init__(self, by: Actor, document: Document, at: date, depth: int) -> None:
        self._by, self._document, self.at = by, document, at
        self._names: dict[int, str] = {}
        self._version = document.versions.filter(status__in=READ).first()
        self._links = links = Links(by, at)
        paper = Paper(document, self._version is not None)
        self._above = upward(links, paper, ABOVE)
        self._below = downward(links, paper, depth)
        papers = {n.paper.pk: n.paper for t in (self._above, self._below) for _, n in t.walk()}
        self.changes = Changes(links, papers.values())

    @cached_property
    def above(self) -> Line:
        return self._line(self._above)

    @cached_property
    def below(self) -> Line:
        return self._line(self._below)

    @property
    def rows(self) -> list[Line]:
        """The tree below, flat, without its root."""
        return list(_flat(self.below))[1:]

    @property
    def circle(self) -> bool:
        return any(n.circle for t in (self._above, self._below) for _, n in t.walk())

    @property
    def leaning(self) -> list[Any]:
        return self.changes.leaning(edges_of([self._above, self._below]))

    @cached_property
    def twins(self) -> list[list[Document]]:
        """Those of one number, year and issuer, of which nobody has said that they are two."""
        by_code: dict[str, dict[int, Document]] = {}
        for tree in (self._above, self._below):
            for _, node in tree.walk():
                if code := node.paper.head.code:
                    by_code.setdefault(code, {})[node.paper.pk] = node.paper.document
        several = [list(found.values()) for found in by_code.values() if len(found) > 1]
        return [found for found in several if maybe_one(found)]

    @property
    def tops(self) -> list[Document]:
        """Where the ways up end, if that is somewhere else."""
        ends = [n for depth, n in self._above.walk() if depth and not n.nodes and not n.circle]
        return [node.paper.document for node in ends if not node.again]

    @cached_property
    def expected(self) -> list[Expected]:
        if self._version is None:
            return []
        named = Named(self._version, self.at)
        paper = self._below.paper
        made = answers(self._links, [paper], ordered(named))
        return expected(self._by, named, made.get(paper.pk, []))

    @property
    def owed(self) -> list[tuple[Expected, str]]:
        """Each with how it stands on the day."""
        return [(each, each.standing(self.at)) for each in self.expected]

    @property
    def answered(self) -> int:
        return sum(each.answer is not None for each in self.expected)

    @cached_property
    def tree(self) -> dict[str, Any] | None:
        """None where a drawing would show nothing, or nothing that can be told apart."""
        drawn = self._below.nodes and leaves(self._below) <= LEAVES
        return tree_drawing(self._below, self.changes) if drawn else None

    @cached_property
    def graph(self) -> dict[str, Any] | None:
        """Beside the tree: where it has what a tree of those below cannot show."""
        drawn = self._above.nodes or self.changes.edges
        few = leaves(self._below) + leaves(self._above) <= LEAVES
        return graph_drawing(self._above, self._below, self.changes) if drawn and few else None

    @property
    def kinds(self) -> list[tuple[str, Any]]:
        """The kinds of links in the graph, with their words."""
        edges = [*edges_of([self._above, self._below]), *self.changes.edges]
        met = {edge.relation for edge in edges}
        return [(kind, RELATIONS[kind]) for kind in LINES if kind in met]

    @property
    def any_over(self) -> bool:
        return any(
            self.changes.over(n.paper.document)
            for tree in (self._above, self._below)
            for _, n in tree.walk()
        )

    def _line(self, node: Node, depth: int = 0) -> Line:
        document, edge = node.paper.document, node.edge
        return Line(
            depth=depth,
            node=node,
            name=self._name(node.paper),
            upper=self._name(edge.upper) if edge else "",
            relation=RELATIONS.get(edge.relation, edge.relation) if edge else "",
            over=self.changes.over(document),
            replaced_by=self.changes.replaced.get(document.pk),
            lines=[self._line(each, depth + 1) for each in node.nodes],
        )

    def _name(self, paper: Paper) -> str:
        """Made once: a page names each document several times."""
        if paper.pk not in self._names:
            self._names[paper.pk] = str(paper.document)
        return self._names[paper.pk]


def _flat(line: Line) -> Any:
    yield line
    for each in line.lines:
        yield from _flat(each)
