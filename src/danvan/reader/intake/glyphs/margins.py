"""Page numbers in the margins of a page, and the area that its text fills."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from danvan.reader.intake.glyphs.rows import Row

NUMBER = re.compile(r"^[-–—|]?\s*(?:Trang\s+)?(\d{1,4})(?:\s*/\s*\d{1,4})?\s*[-–—|]?$")
EDGE = 0.13  # of the page's height: page numbers stand in this strip at the top and at the bottom
WIDE = 0.55  # of the page's width: rows this wide show where the text area begins and ends
RASTER = 3.0  # points: edges this close stand at one place
SHARED = 0.12  # of the wide rows: so many more make an edge the text area's


class Area(NamedTuple):
    """The x of the text area's left and right edge, in points."""

    left: float
    right: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


def area(rows: list[Row], width: float, known: Area | None) -> Area:
    """Where the outermost of the wide rows begin and end, strays left out.

    `known`, the page before's, serves where a page has too few wide rows.
    """
    wide = [row for row in rows if row.right - row.left >= WIDE * width]
    if len(wide) < 3:
        return known or Area(0.14 * width, 0.93 * width)
    return Area(
        -_outermost([-row.left for row in wide]),
        _outermost([row.right for row in wide]),
    )


def _outermost(edges: list[float]) -> float:
    """The greatest place at which several edges stand."""
    edges.sort(reverse=True)
    enough = max(1, round(SHARED * len(edges)))
    for at, edge in enumerate(edges[: len(edges) - enough]):
        if edge - edges[at + enough] <= RASTER:
            return edge
    return edges[0]


def page_number(row: Row, height: float) -> int | None:
    """The number that a row prints alone in the top or bottom margin."""
    if EDGE * height < row.base < (1 - EDGE) * height or len(row.words) > 4:
        return None
    found = NUMBER.match(row.text)
    return int(found[1]) if found else None


def are_page_numbers(numbers: dict[int, int], pages: int) -> set[int]:
    """The pages whose candidate number is truly theirs; `numbers` is by page, from 1.

    A number counts that is the page's own, or that runs on with a neighbour's by the same
    distance (files that begin in the middle, annexes that begin again at 1).
    """
    shifts = Counter(number - page for page, number in numbers.items())
    return {
        page
        for page, number in numbers.items()
        if number == page or shifts[number - page] > 1 or 1 < number <= pages
    }
