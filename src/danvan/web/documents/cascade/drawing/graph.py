"""The graph: every link of both trees and of what replaces or amends, each document once."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from danvan.web.documents.cascade.drawing.look import LABEL, NARROW, item
from danvan.web.documents.cascade.links import Edge, Paper
from danvan.web.documents.cascade.validity import Changes, edges_of
from danvan.web.documents.cascade.walk import Node

_LINES = {
    "implements": {"color": "var(--line-strong)", "type": "solid"},
    "continues": {"color": "var(--line-strong)", "type": "dashed"},
    "amends": {"color": "var(--soon)", "type": "dotted"},
    "replaces": {"color": "var(--late)", "type": "dotted"},
}


def graph_drawing(above: Node, below: Node, changes: Changes) -> dict[str, Any]:
    """In layers: what the document carries out at the top, what carries it out below."""
    places = _places(above, below)
    papers = {node.paper.pk: node.paper for tree in (above, below) for _, node in tree.walk()}
    edges = {(edge.lower.pk, edge.upper.pk): edge for edge in edges_of([above, below])}
    for edge in changes.edges:
        for paper in (edge.upper, edge.lower):
            papers.setdefault(paper.pk, paper)
        edges.setdefault((edge.lower.pk, edge.upper.pk), edge)
    _beside(places, changes.edges)
    series = {
        "type": "graph",
        "layout": "none",
        "left": 24,
        "right": 110,
        "top": 28,
        "bottom": 24,
        "symbolSize": 13,
        "edgeSymbol": ["none", "arrow"],
        "edgeSymbolSize": 7,
        "label": {**LABEL, "position": "right"},
        "data": [_node(paper, places[key], changes) for key, paper in papers.items()],
        "edges": [_edge(edge) for edge in edges.values() if edge.lower.pk != edge.upper.pk],
    }
    narrow = {"label": {"fontSize": 10, "width": 72, "overflow": "truncate"}, "right": 80}
    return {
        "tooltip": {"trigger": "item", "formatter": "{b}"},
        "series": [series],
        "media": [{"query": NARROW, "option": {"series": [narrow]}}],
    }


def _node(paper: Paper, place: tuple[float, float], changes: Changes) -> dict[str, Any]:
    return {"id": str(paper.pk), "x": place[0], "y": place[1], **item(paper, changes)}


def _edge(edge: Edge) -> dict[str, Any]:
    """From the lower document to the one that it carries out, replaces or amends."""
    line = {"width": 1.5, "curveness": 0.08, **_LINES.get(edge.relation, {})}
    return {"source": str(edge.lower.pk), "target": str(edge.upper.pk), "lineStyle": line}


def _places(above: Node, below: Node) -> dict[int, tuple[float, float]]:
    """Each document in the layer where it stands first, the layers filled from the left."""
    layers: dict[int, list[int]] = defaultdict(list)
    placed: set[int] = set()
    for sign, tree in ((1, below), (-1, above)):
        for depth, node in tree.walk():
            if node.paper.pk not in placed:
                placed.add(node.paper.pk)
                layers[sign * depth].append(node.paper.pk)
    widest = max(len(keys) for keys in layers.values())
    return {
        key: ((number + 0.5) * widest / len(keys), float(depth))
        for depth, keys in layers.items()
        for number, key in enumerate(keys)
    }


def _beside(places: dict[int, tuple[float, float]], edges: list[Edge]) -> None:
    """What replaces or amends stands a little right of it, above."""
    for edge in edges:
        x, y = places.get(edge.upper.pk, (0.0, 0.0))
        places.setdefault(edge.upper.pk, (x, y))
        places.setdefault(edge.lower.pk, (x + 0.35, y - 0.4))
