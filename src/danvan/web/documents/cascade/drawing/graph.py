"""The graph: every link of both trees and of what replaces or amends, each document once."""

from __future__ import annotations

from math import ceil
from typing import Any

from danvan.web.documents.cascade.drawing.look import LINES, TOOLTIP, card, drawn
from danvan.web.documents.cascade.drawing.places import Place, placed
from danvan.web.documents.cascade.drawing.size import EDGE, Size, at_desk, on_telephone, told
from danvan.web.documents.cascade.links import Edge, Paper
from danvan.web.documents.cascade.validity import Changes, edges_of
from danvan.web.documents.cascade.walk import Node

_BARE = {"symbolSize": 0, "label": {"show": False}, "tooltip": {"show": False}}


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
        ports: dict[str, dict[str, Any]] = {}
        edges = [
            self._edge(edge, size, ports) for edge in self._edges if edge.lower.pk != edge.upper.pk
        ]
        corners = [
            {**_BARE, "id": name, "x": x, "y": y}
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
            "data": [*corners, *ports.values(), *self._cards(size)],
            "edges": edges,
        }

    def _cards(self, size: Size) -> list[dict[str, Any]]:
        return [
            {
                **card(paper, self._changes, size, here=key == self._here),
                "id": str(key),
                **_at(*self._centre(key, size)),
            }
            for key, paper in self._papers.items()
        ]

    def _centre(self, key: int, size: Size) -> tuple[float, float]:
        column, row = self._places[key]
        return column * size.step + size.card / 2, row * size.row + size.high / 2

    def _edge(self, edge: Edge, size: Size, ports: dict[str, dict[str, Any]]) -> dict[str, Any]:
        """From the lower document to the one that it carries out, replaces or amends."""
        ends = _sides(self._places[edge.lower.pk], self._places[edge.upper.pk])
        names = []
        for key, (across, down) in zip((edge.lower.pk, edge.upper.pk), ends, strict=True):
            x, y = self._centre(key, size)
            name = f"{key}:{across}:{down}"
            place = _at(x + across * size.card / 2, y + down * size.high / 2)
            ports.setdefault(name, {**_BARE, "id": name, **place})
            names.append(name)
        line = {"width": 1.5, "opacity": 0.85, **LINES.get(edge.relation, {})}
        return {"source": names[0], "target": names[1], "lineStyle": line}


def _at(x: float, y: float) -> dict[str, float]:
    return {"x": round(x, 1), "y": round(y, 1)}


def _sides(lower: Place, upper: Place) -> tuple[tuple[int, int], tuple[int, int]]:
    """At which side of each card a line ends: those that face each other."""
    if lower[0] == upper[0]:
        return ((0, -1), (0, 1)) if lower[1] > upper[1] else ((0, 1), (0, -1))
    return ((-1, 0), (1, 0)) if lower[0] > upper[0] else ((1, 0), (-1, 0))
