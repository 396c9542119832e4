"""The tree as a drawing: the options of ECharts, read by the page's script."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from danvan.web.documents.cascade.validity import Changes
from danvan.web.documents.cascade.walk import Node

LEAVES = 40  # more cannot be told apart in a drawing; the list and the table have all
_LETTERS = 28


def graph(tree: Node, changes: Changes) -> dict[str, Any]:
    """Left the document, each level one step to the right, a line from each to those below it."""
    points = _points(tree)
    deepest = max(x for x, _ in points.values())
    hidden = {"type": "value", "show": False}
    return {
        "tooltip": {"trigger": "item", "formatter": "{b}"},
        "grid": {"left": 12, "right": 12, "top": 24, "bottom": 12, "containLabel": False},
        "xAxis": {**hidden, "min": 0, "max": deepest + 0.9},
        "yAxis": {**hidden, "min": 0, "max": leaves(tree), "inverse": True},
        "series": [
            {
                "type": "line",
                "data": _lines(tree, points),
                "symbol": "none",
                "silent": True,
                "tooltip": {"show": False},
                "lineStyle": {"color": "var(--line-strong)", "width": 1.5},
            },
            {
                "type": "scatter",
                "symbolSize": 12,
                "data": [_item(node, points[id(node)], changes) for _depth, node in tree.walk()],
                "label": {"show": True, "formatter": "{b}", "color": "var(--ink)"},
            },
        ],
    }


def _points(tree: Node) -> dict[int, tuple[float, float]]:
    """Where each node stands: its depth, and the middle of the ends below it."""
    found: dict[int, tuple[float, float]] = {}

    def place(node: Node, depth: int, first: int) -> int:
        last = first
        for each in node.nodes:
            last = place(each, depth + 1, last)
        last = last if node.nodes else first + 1
        found[id(node)] = (depth, (first + last) / 2)
        return last

    place(tree, 0, 0)
    return found


def _lines(tree: Node, points: dict[int, tuple[float, float]]) -> list[Any]:
    """From each node to each below it; `-` lifts the pen."""
    drawn: list[Any] = []
    for _depth, node in tree.walk():
        for each in node.nodes:
            drawn += [points[id(node)], points[id(each)], ["-", "-"]]
    return drawn


def leaves(tree: Node) -> int:
    """How many ends the drawing has, so how high it must be."""
    return sum(not node.nodes for _depth, node in tree.walk())


def _item(node: Node, point: tuple[float, float], changes: Changes) -> dict[str, Any]:
    over = changes.over(node.paper.document)
    color = "var(--late)" if over else "var(--good)" if node.paper.held else "var(--ink-soft)"
    return {
        "name": _name(node, over=over),
        "value": point,
        "itemStyle": {"color": color},
        "symbol": "circle" if node.paper.held else "emptyCircle",
        "label": _place(node),
    }


def _place(node: Node) -> dict[str, str]:
    """Clear of the lines: right of an end, above and left of what leads on."""
    if not node.nodes:
        return {"position": "right"}
    return {"position": "top", "align": "right" if node.edge else "left"}


def _name(node: Node, *, over: bool) -> str:
    document = node.paper.document
    name = document.code or str(document)
    name = name if len(name) <= _LETTERS else name[:_LETTERS] + "…"
    if node.circle:
        return _("%(name)s (vòng lại)") % {"name": name}
    if over:
        return _("%(name)s (hết hiệu lực)") % {"name": name}
    return f"{name} (+{node.more})" if node.more else name
