"""Where each document of the graph stands: its column, and its row among all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from danvan.web.documents.cascade.links import Edge
from danvan.web.documents.cascade.walk import Node

Place = tuple[int, float]


def placed(above: Node, below: Node, changes: Iterable[Edge]) -> dict[int, Place]:
    """What it carries out at the left, what carries it out at the right, each document once.

    What replaces or amends one stands right under it. No two of a column are nearer than one row.
    """
    places = _tidy(below, 1)
    root = places[below.paper.pk][1]
    rest = _tidy(above, -1)
    shift = root - rest[above.paper.pk][1]
    for key, (column, row) in rest.items():
        places.setdefault(key, (column, row + shift))
    for edge in changes:
        column, row = places.setdefault(edge.upper.pk, (0, root))
        places.setdefault(edge.lower.pk, (column, row + 0.5))
    return _apart(places)


def _tidy(tree: Node, way: int) -> dict[int, Place]:
    """Ends one under another, what they hang on in the middle of them."""
    places: dict[int, Place] = {}
    ends = 0

    def stand(node: Node, column: int) -> float:
        nonlocal ends
        places[node.paper.pk] = (column, 0.0)
        rows = [stand(n, column + way) for n in node.nodes if n.paper.pk not in places]
        if rows:
            row = (rows[0] + rows[-1]) / 2
        else:
            row, ends = float(ends), ends + 1
        places[node.paper.pk] = (column, row)
        return row

    stand(tree, 0)
    return places


def _apart(places: dict[int, Place]) -> dict[int, Place]:
    """Pushed down until each has a row of its own; the first column and row are 0."""
    columns: dict[int, list[int]] = defaultdict(list)
    for key, (column, _row) in places.items():
        columns[column].append(key)
    first = min(columns)
    rows: dict[int, float] = {}
    for keys in columns.values():
        last = None
        for key in sorted(keys, key=lambda each: places[each][1]):
            row = places[key][1]
            last = rows[key] = row if last is None else max(row, last + 1)
    top = min(rows.values())
    return {key: (column - first, rows[key] - top) for key, (column, _row) in places.items()}
