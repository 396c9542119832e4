"""The graph: every link of both trees and of what replaces or amends, each document once."""

from __future__ import annotations

from math import ceil
from typing import Any

from danvan.web.documents.cascade.drawing.lines import BARE, Lines, at, centre
from danvan.web.documents.cascade.drawing.look import TOOLTIP, card, drawn, how
from danvan.web.documents.cascade.drawing.places import Place, placed
from danvan.web.documents.cascade.drawing.size import EDGE, Size, at_desk, on_telephone, told
from danvan.web.documents.cascade.links import Edge, Paper
from danvan.web.documents.cascade.validity import Changes, edges_of
from danvan.web.documents.cascade.walk import Node


def graph_drawing(above: Node, below: Node, changes: Changes) -> dict[str, Any]:
    """In columns: what the document carries out at the left, what carries it out at the right."""
    papers = {node.paper.pk: node.paper for tree in (above, below) for _, node in tree.walk()}
    edges = {(edge.lower.pk, edge.upper.pk): edge for edge in edges_of([above, below])}
    for edge in changes.edges:
        for paper in (edge.upper, edge.lower):
            papers.setdefault(paper.pk, paper)
        edges.setdefault((edge.lower.pk, edge.upper.pk), edge)
    places = placed(above, below, changes.edges)
    columns = 1 + max(column for column, _row in places.values())
    rows = 1 + ceil(max(row for _column, row in places.values()))
    desk, telephone = at_desk(columns, rows), on_telephone(columns, rows)
    graph = _Graph(papers, places, list(edges.values()), changes, below.paper.pk)
    return {
        "tooltip": TOOLTIP,
        "series": [graph.series(desk)],
        "narrow": {"series": [graph.series(telephone)]},
        "size": told(desk, telephone),
    }


class _Graph:
    """One pixel of the data is one of the page, so that lines end at the borders of cards."""

    def __init__(
        self,
        papers: dict[int, Paper],
        places: dict[int, Place],
        edges: list[Edge],
        changes: Changes,
        here: int,
    ) -> None:
        self._papers, self._places, self._edges = papers, places, edges
        self._changes, self._here = changes, here

    def series(self, size: Size) -> dict[str, Any]:
        lines = Lines(self._places, size)
        for edge in self._edges:
            if edge.lower.pk != edge.upper.pk:
                lines.add(edge)
        corners = [
            {**BARE, "id": name, "x": x, "y": y}
            for name, x, y in (("first", 0, 0), ("last", size.width, size.height))
        ]
        return {
            "type": "graph",
            "layout": "none",
            "left": EDGE,
            "top": EDGE,
            "width": size.width,
            "height": size.height,
            "edgeSymbol": ["none", "arrow"],
            "edgeSymbolSize": 8,
            **drawn(size),
            "data": [*corners, *lines.points.values(), *self._cards(size)],
            "edges": lines.drawn,
        }

    def _cards(self, size: Size) -> list[dict[str, Any]]:
        return [
            {
                **card(paper, self._changes, size, here=key == self._here, notes=self._notes(key)),
                "id": str(key),
                **at(*centre(self._places[key], size)),
            }
            for key, paper in self._papers.items()
        ]

    def _notes(self, key: int) -> list[str]:
        """What it does to the one above it in its column, where the line between is short."""
        return [how(edge.relation) for edge in self._changes.edges if edge.lower.pk == key]
