"""The lines of the graph: they end at the borders of cards and bend between the columns."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from danvan.web.documents.cascade.drawing.look import LINES
from danvan.web.documents.cascade.drawing.places import Place
from danvan.web.documents.cascade.drawing.size import Size
from danvan.web.documents.cascade.links import Edge

BARE = {"symbolSize": 0, "label": {"show": False}, "tooltip": {"show": False}}
_NO_ARROW = {"symbol": ["none", "none"]}


class Lines:
    """`points` are where lines begin, bend and end; `drawn` are the lines between them."""

    def __init__(self, places: dict[int, Place], size: Size) -> None:
        self._places, self._size = places, size
        self.points: dict[str, dict[str, Any]] = {}
        self.drawn: list[dict[str, Any]] = []

    def add(self, edge: Edge) -> None:
        """From the lower document to the one that it carries out, replaces or amends."""
        lower, upper = (self._places[each.pk] for each in (edge.lower, edge.upper))
        one, other = _sides(lower, upper)
        start, end = self._border(edge.lower.pk, one), self._border(edge.upper.pk, other)
        way = [start, end]
        if lower[0] == upper[0] + 1 and lower[1] != upper[1]:
            # Links of one document share the upright piece, as the lines of a tree do.
            middle = end[0] + self._size.gap / 2
            way = [start, (middle, start[1]), (middle, end[1]), end]
        names = [self._point(*each) for each in way]
        line = {"lineStyle": {"width": 1.5, "opacity": 1, **LINES.get(edge.relation, {})}}
        for source, target in pairwise(names):
            last = {} if target == names[-1] else _NO_ARROW
            self.drawn.append({"source": source, "target": target, **line, **last})

    def _border(self, key: int, side: tuple[int, int]) -> tuple[float, float]:
        x, y = centre(self._places[key], self._size)
        return x + side[0] * self._size.card / 2, y + side[1] * self._size.high / 2

    def _point(self, x: float, y: float) -> str:
        place = at(x, y)
        name = f"{place['x']}:{place['y']}"
        self.points.setdefault(name, {**BARE, "id": name, **place})
        return name


def centre(place: Place, size: Size) -> tuple[float, float]:
    """The middle of a card."""
    column, row = place
    return column * size.step + size.card / 2, row * size.row + size.high / 2


def at(x: float, y: float) -> dict[str, float]:
    """A place in the words of a drawing."""
    return {"x": round(x, 1), "y": round(y, 1)}


def _sides(lower: Place, upper: Place) -> tuple[tuple[int, int], tuple[int, int]]:
    """At which side of each card a line ends: those that face each other."""
    if lower[0] == upper[0]:
        return ((0, -1), (0, 1)) if lower[1] > upper[1] else ((0, 1), (0, -1))
    return ((-1, 0), (1, 0)) if lower[0] > upper[0] else ((1, 0), (-1, 0))
