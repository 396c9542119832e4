"""The tree: the document at the left, each level one step to the right."""

from __future__ import annotations

from typing import Any

from danvan.web.documents.cascade.drawing.look import LABEL, NARROW, item
from danvan.web.documents.cascade.validity import Changes
from danvan.web.documents.cascade.walk import Node

LEAVES = 40  # more cannot be told apart in a drawing; the list and the table have all


def leaves(tree: Node) -> int:
    """How many ends the drawing has, so how high it must be."""
    return sum(not node.nodes for _depth, node in tree.walk())


def tree_drawing(tree: Node, changes: Changes) -> dict[str, Any]:
    """Names stand right of the ends, and above what leads on."""
    series = {
        "type": "tree",
        "data": [_data(tree, changes)],
        "left": 16,
        "right": 210,
        "top": 28,
        "bottom": 16,
        "symbolSize": 11,
        "expandAndCollapse": False,
        "initialTreeDepth": -1,
        "lineStyle": {"color": "var(--line-strong)", "width": 1.5, "curveness": 0.5},
        "label": {**LABEL, "position": "top", "align": "left", "distance": 7, "offset": [-6, 0]},
        "leaves": {"label": {**LABEL, "position": "right", "align": "left", "offset": [0, 0]}},
    }
    return {
        "tooltip": {"trigger": "item", "formatter": "{b}"},
        "series": [series],
        "media": [{"query": NARROW, "option": {"series": [_NARROW]}}],
    }


_NARROW = {
    "left": 10,
    "right": 118,
    "label": {"fontSize": 10, "width": 84, "overflow": "truncate"},
    "leaves": {"label": {"fontSize": 10, "width": 104, "overflow": "truncate"}},
}


def _data(node: Node, changes: Changes) -> dict[str, Any]:
    return {
        **item(node.paper, changes, circle=node.circle, more=node.more),
        "children": [_data(each, changes) for each in node.nodes],
    }
