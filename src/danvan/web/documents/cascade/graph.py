"""The tree as a drawing: the options of ECharts, read by the page's script."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from danvan.web.documents.cascade.validity import Changes
from danvan.web.documents.cascade.walk import Node

LEAVES = 40  # more cannot be told apart in a drawing; the list and the table have all
_LETTERS = 28


def graph(tree: Node, changes: Changes) -> dict[str, Any]:
    """Left the document, to the right what carries it out; a press opens and folds a branch."""
    return {
        "tooltip": {"trigger": "item", "triggerOn": "mousemove"},
        "series": [
            {
                "type": "tree",
                "data": [_item(tree, changes)],
                "left": 150,
                "right": 170,
                "top": 10,
                "bottom": 10,
                "symbolSize": 11,
                "initialTreeDepth": 2,
                "roam": "move",
                "lineStyle": {"color": "var(--line-strong)"},
                "label": {"position": "left", "align": "right", "color": "var(--ink)"},
                "leaves": {"label": {"position": "right", "align": "left"}},
            }
        ],
    }


def leaves(tree: Node) -> int:
    """How many ends the drawing has, so how high it must be."""
    return sum(not node.nodes for _, node in tree.walk())


def _item(node: Node, changes: Changes) -> dict[str, Any]:
    over = changes.over(node.paper.document)
    color = "var(--late)" if over else "var(--good)" if node.paper.held else "var(--ink-soft)"
    item: dict[str, Any] = {
        "name": _name(node, over=over),
        "itemStyle": {"color": color, "borderColor": color},
        "symbol": "emptyCircle" if not node.paper.held else "circle",
    }
    if node.nodes:
        item["children"] = [_item(each, changes) for each in node.nodes]
    return item


def _name(node: Node, *, over: bool) -> str:
    document = node.paper.document
    name = document.code or str(document)
    name = name if len(name) <= _LETTERS else name[:_LETTERS] + "…"
    if node.circle:
        return _("%(name)s (vòng lại)") % {"name": name}
    if over:
        return _("%(name)s (hết hiệu lực)") % {"name": name}
    return f"{name} (+{node.more})" if node.more else name
