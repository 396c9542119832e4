"""Page numbers in the margins of a page, and the area that its text fills."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from danvan.reader.intake.glyphs.rows import Row

NUMBER = re.compile(r"^[-–—|]?\s*(?:Trang\s+)?(\d{1,4})(?:\s*/\s*\d{1,4})?\s*[-–—|]?$")
EDGE = 0.13  # of the page's height: page numbers stand in this strip at the top and at the bottom
WIDE = 0.55  # of the page's width: rows this wide show where the text area begins and ends
RASTER = 3.0  # points


class Area(NamedTuple):
    """The x of the text area's left and right edge, in points."""

    left: float
    right: float

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


def area(rows: list[Row], width: float, known: Area | None) -> Area:
    """Where most wide rows begin and end; `known`, the page before's, where there are too few."""
    wide = [row for row in rows if row.right - row.left >= WIDE * width]
    if len(wide) < 3:
        return known or Area(0.14 * width, 0.93 * width)
    return Area(_most(row.left for row in wide), _most(row.right for row in wide))


def _most(places: Iterable[float]) -> float:
    """The commonest of the places, to the raster's width."""
    counts = Counter(round(place / RASTER) for place in places)
    return RASTER * max(counts, key=lambda key: counts[key])


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
