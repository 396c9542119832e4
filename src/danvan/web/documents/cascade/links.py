"""The links between documents that one actor sees on one day, one level at a time.

A document carries out (`implements`, `continues`) what it names; a title named in it tells the
same of the document that bears the title. Only what the actor may see is a link at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from danvan.web.bodies.acting import Actor
from danvan.web.documents.cascade.known import Known
from danvan.web.documents.cascade.paper import FIELDS, Paper
from danvan.web.documents.cascade.rows import rows

__all__ = ["CARRIES", "Edge", "Links", "Paper"]

CARRIES = ("implements", "continues")
_WIDTH = len(FIELDS)


@dataclass(frozen=True, slots=True)
class Edge:
    """`lower` carries out `upper`, or replaces or amends it; `clause` is where that is said.

    `told` where only the title of the lower one says so, in some third document.
    """

    upper: Paper
    lower: Paper
    relation: str
    clause: str
    told: bool


class Links:
    """What was met once is known from then on; without an actor all there is, for jobs."""

    def __init__(self, by: Actor | None, at: date) -> None:
        self._by, self.at = by, at
        self._known = Known()
        self._below: dict[int, list[Edge]] = {}

    def down(self, papers: Iterable[Paper]) -> list[Edge]:
        """What carries out each of `papers`; of those asked for before without a question."""
        wanted = {paper.pk: paper for paper in map(self._known.add, papers)}
        new = [paper for key, paper in wanted.items() if key not in self._below]
        self._below |= {paper.pk: [] for paper in new}
        for edge in self._edges(new, "upper", CARRIES):
            self._below[edge.upper.pk].append(edge)
        return [edge for key in wanted for edge in self._below[key]]

    def up(self, papers: Iterable[Paper]) -> list[Edge]:
        """What each of `papers` carries out."""
        return list(self._edges(list(papers), "lower", CARRIES))

    def changing(self, papers: Iterable[Paper]) -> list[Edge]:
        """What replaces or amends each of `papers`."""
        return list(self._edges(list(papers), "upper", ("replaces", "amends")))

    def _edges(self, papers: list[Paper], end: str, relations: tuple[str, ...]) -> Iterator[Edge]:
        """The links with one of `papers`, or a stub of it that another body has, at that end."""
        if not papers:
            return
        asked = self._known.keys(papers)
        for row in rows(self._by, papers, self.at, end, relations):
            upper = self._known.at(row[:_WIDTH], row[_WIDTH])
            lower = self._known.at(row[_WIDTH + 1 : 2 * _WIDTH + 1], row[2 * _WIDTH + 1])
            if (upper if end == "upper" else lower).pk in asked:
                relation, clause, told = row[2 * _WIDTH + 2 : 2 * _WIDTH + 5]
                yield Edge(upper, lower, relation, clause, bool(told))
