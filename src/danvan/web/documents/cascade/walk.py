"""From one document down to all that carry it out, or up to all that it carries out.

Each level is one query. A document stands once in the tree, as deep as its links lead: a plan that
names both a conclusion and the resolution that the conclusion continues hangs on the conclusion.
Circles end where they close.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from danvan.web.documents.cascade.links import Edge, Links, Paper

SHOWN = 100  # right below one document; the rest is told as a number
LINES = 200  # of one level in all, more or less; each document shows some of what is below it
LEAST = 5
WIDE = 300  # documents whose links are asked for at once

Step = Callable[[Iterable[Paper]], list[Edge]]


@dataclass(slots=True)
class Node:
    """A document in the tree, `edge` its link to the one above it there.

    `more` counts what is linked and not shown. `circle`: it stands above already, so that the
    links run in a circle; `again`: it is shown with all its own at another place.
    """

    paper: Paper
    edge: Edge | None = None
    nodes: list[Node] = field(default_factory=list)
    more: int = 0
    circle: bool = False
    again: bool = False

    def walk(self, depth: int = 0) -> Iterator[tuple[int, Node]]:
        """All of it with how deep each stands, as it is read."""
        yield depth, self
        for node in self.nodes:
            yield from node.walk(depth + 1)


def downward(links: Links, paper: Paper, depth: int) -> Node:
    """What carries out the document, to so many levels below it."""
    return _Tree(links.down, lambda edge: (edge.upper, edge.lower)).grown(paper, depth)


def upward(links: Links, paper: Paper, depth: int) -> Node:
    """What the document carries out, to so many levels above it."""
    return _Tree(links.up, lambda edge: (edge.lower, edge.upper)).grown(paper, depth)


class _Tree:
    """Links gathered level by level, then without those that a longer way replaces."""

    def __init__(self, step: Step, ends: Callable[[Edge], tuple[Paper, Paper]]) -> None:
        self._step, self._ends = step, ends
        self._links: dict[int, dict[int, Edge]] = {}
        self._placed: set[int] = set()

    def grown(self, paper: Paper, depth: int) -> Node:
        """The tree with `paper` at its root."""
        level = {paper.pk: paper}
        for _ in range(depth + 1):  # one more than is shown, for the numbers of what is not
            level = self._gather(level)
        self._reduce()
        root = Node(paper)
        self._placed.add(paper.pk)
        self._place([root], depth)
        return root

    def _gather(self, level: dict[int, Paper]) -> dict[int, Paper]:
        """Ask for the links of a level; the papers first met are the next one."""
        asked = dict(list(level.items())[:WIDE])
        met: dict[int, Paper] = {}
        for key in asked:
            self._links[key] = {}
        for edge in self._step(asked.values()):
            start, end = self._ends(edge)
            known = self._links[start.pk].get(end.pk)
            if known is None or (known.told and not edge.told):
                self._links[start.pk][end.pk] = edge
            if end.pk not in self._links:
                met[end.pk] = end
        return met

    def _reduce(self) -> None:
        """Drop each link beside which a longer way leads to the same document."""
        longer = [
            (start, end)
            for start, links in self._links.items()
            for middle in links
            for end in self._links.get(middle, {}).keys() & links.keys()
            if middle != start and end not in (start, middle)
            if not self._leads(end, {middle, start})
        ]
        for start, end in longer:
            self._links[start].pop(end, None)

    def _leads(self, start: int, ends: set[int]) -> bool:
        """Whether links lead from `start` to one of `ends`: a circle, of which nothing is cut."""
        seen, waiting = set(), [start]
        while waiting:
            key = waiting.pop()
            if key in ends:
                return True
            if key not in seen:
                seen.add(key)
                waiting.extend(self._links.get(key, ()))
        return False

    def _place(
        self, level: list[Node], depth: int, above: frozenset[int] = frozenset(), width: int = 1
    ) -> None:
        width *= max(1, len(level))
        shown = min(SHOWN, max(LEAST, LINES // width))
        for node in level:
            links = self._links.get(node.paper.pk, {})
            if node.again or node.circle:
                continue
            if not depth:
                node.more = len(links)
                continue
            path = above | {node.paper.pk}
            kept = list(links.values())[:shown]
            node.more = len(links) - len(kept)
            node.nodes = [self._node(edge, path) for edge in kept]
            self._place(node.nodes, depth - 1, path, width)

    def _node(self, edge: Edge, path: frozenset[int]) -> Node:
        """A circle where it stands above; "again" where it stands elsewhere."""
        paper = self._ends(edge)[1]
        node = Node(paper, edge, circle=paper.pk in path)
        node.again = not node.circle and paper.pk in self._placed
        self._placed.add(paper.pk)
        return node
