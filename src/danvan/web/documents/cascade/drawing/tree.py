"""The tree: the document at the left, each level one column to the right, a card for each."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from django.utils.translation import gettext as _

from danvan.web.documents.cascade.drawing.look import LINES, TOOLTIP, card, drawn, how
from danvan.web.documents.cascade.drawing.size import EDGE, Size, at_desk, on_telephone, told
from danvan.web.documents.cascade.validity import Changes
from danvan.web.documents.cascade.walk import Node

LEAVES = 100  # more is no drawing any longer; the list and the table have all


def leaves(tree: Node) -> int:
    """How many ends the drawing has, so how high it must be."""
    return sum(not node.nodes for _depth, node in tree.walk())


def tree_drawing(tree: Node, changes: Changes) -> dict[str, Any]:
    """In fixed columns, so that cards neither meet nor leave the drawing."""
    columns, rows = 1 + max(depth for depth, _node in tree.walk()), leaves(tree) + _breaks(tree)
    desk, telephone = at_desk(columns, rows), on_telephone(columns, rows)
    return {
        "tooltip": TOOLTIP,
        "series": [_series(tree, changes, desk)],
        "narrow": {"series": [_series(tree, changes, telephone)]},
        "size": told(desk, telephone),
    }


def _breaks(tree: Node) -> int:
    """Between ends of different branches the tree leaves a row free."""
    ends = list(_hung(tree))
    return sum(one is not other for one, other in pairwise(ends))


def _hung(node: Node) -> Iterator[Node]:
    """What each end hangs on, from top to bottom."""
    for each in node.nodes:
        if each.nodes:
            yield from _hung(each)
        else:
            yield node


def _series(tree: Node, changes: Changes, size: Size) -> dict[str, Any]:
    shape = drawn(size)
    return {
        "type": "tree",
        "data": [_data(tree, changes, size, here=True)],
        "left": EDGE,
        "width": size.width - size.card,
        "top": EDGE,
        "height": size.height,
        "expandAndCollapse": False,
        "initialTreeDepth": -1,
        "edgeShape": "polyline",
        "edgeForkPosition": f"{100 * (size.card + size.gap / 2) / size.step:.1f}%",
        "lineStyle": {**LINES["implements"], "width": 1.5},
        **shape,
        "symbolOffset": ["50%", 0],  # lines end at the left border of a card
        "leaves": {"label": shape["label"]},
    }


def _data(node: Node, changes: Changes, size: Size, *, here: bool = False) -> dict[str, Any]:
    return {
        **card(node.paper, changes, size, here=here, notes=_notes(node)),
        "children": [_data(each, changes, size) for each in node.nodes],
    }


def _notes(node: Node) -> list[str]:
    """All lines are alike here, so that words tell another kind of link."""
    told = [how(node.edge.relation)] if node.edge else []
    if node.circle:
        told.append(_("vòng lại"))
    elif node.again:
        told.append(_("đã có ở nhánh khác"))
    elif node.more:
        told.append(_("còn %(n)d văn bản") % {"n": node.more})
    return told
