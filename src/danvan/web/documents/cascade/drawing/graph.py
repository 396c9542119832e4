"""The graph: every link of both trees and of what replaces or amends, each document once."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from danvan.web.documents.cascade.drawing.look import LABEL, NARROW, item
from danvan.web.documents.cascade.links import Edge, Paper
from danvan.web.documents.cascade.validity import Changes, edges_of
from danvan.web.documents.cascade.walk import Node

Place = tuple[float, float]
_WIDE, _TALL = (1000.0, 330.0), (250.0, 330.0)  # on a desk, on a telephone
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
        "right": 150,
        "top": 28,
        "bottom": 24,
        "preserveAspect": "contain",
        "symbolSize": 13,
        "edgeSymbol": ["none", "arrow"],
        "edgeSymbolSize": 7,
        "label": {**LABEL, "position": "right"},
        "data": _data(papers, places, changes, _WIDE),
        "edges": [_edge(edge) for edge in edges.values() if edge.lower.pk != edge.upper.pk],
    }
    narrow = {
        "label": {"fontSize": 10, "width": 72, "overflow": "truncate", "position": "top"},
        "left": 44,
        "right": 48,
        "data": _data(papers, _turned(places), changes, _TALL),
    }
    return {
        "tooltip": {"trigger": "item", "formatter": "{b}"},
        "series": [series],
        "media": [{"query": NARROW, "option": {"series": [narrow]}}],
    }


def _data(
    papers: dict[int, Paper], places: dict[int, Place], changes: Changes, most: Place
) -> list[dict[str, Any]]:
    """The documents in a box of `most` width and height, whose shape the drawing keeps."""
    across, down = ([place[n] for place in places.values()] for n in (0, 1))
    wide, high = max(across) - min(across) or 1, max(down) - min(down) or 1
    return [
        {
            "id": str(key),
            "x": (places[key][0] - min(across)) * most[0] / wide,
            "y": (places[key][1] - min(down)) * most[1] / high,
            **item(paper, changes),
        }
        for key, paper in papers.items()
    ]


def _turned(places: dict[int, Place]) -> dict[int, Place]:
    """The layers from left to right: names below one another stay apart where it is narrow."""
    return {key: (down, across) for key, (across, down) in places.items()}


def _edge(edge: Edge) -> dict[str, Any]:
    """From the lower document to the one that it carries out, replaces or amends."""
    line = {"width": 1.5, "curveness": 0.08, **_LINES.get(edge.relation, {})}
    return {"source": str(edge.lower.pk), "target": str(edge.upper.pk), "lineStyle": line}


def _places(above: Node, below: Node) -> dict[int, Place]:
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


def _beside(places: dict[int, Place], edges: list[Edge]) -> None:
    """What replaces or amends stands right of it, a little above."""
    for edge in edges:
        x, y = places.get(edge.upper.pk, (0.0, 0.0))
        places.setdefault(edge.upper.pk, (x, y))
        places.setdefault(edge.lower.pk, (x + 0.8, y - 0.4))
