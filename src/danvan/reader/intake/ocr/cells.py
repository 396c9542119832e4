"""The cells of ruled tables in a picture.

Read as a page, a table's rules and short entries (`1`, `x`) are taken for drawings; read cell by
cell, each entry is a line of print.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from danvan.reader.intake.glyphs.grid import Grid
from danvan.reader.intake.ocr.strips import Box

if TYPE_CHECKING:
    from PIL.Image import Image

INSET = 1.6  # points: half of a rule's thickness, cut off with it
SMALLEST = 4.0  # points
PALE = 30  # of 255: the darkest spot of a cell with print is darker than white by more


def cell_boxes(grey: Image, grids: list[Grid], dpi: float) -> list[Box]:
    """The insides of all cells with print in them, column by column."""
    boxes = [box for grid in grids for box in _insides(grid)]
    return [box for box in boxes if _has_print(grey, box, dpi / 72)]


def _insides(grid: Grid) -> Iterator[Box]:
    cells = {cell for cells in grid.owner for cell in cells}
    for row, column in sorted(cells, key=lambda cell: (cell[1], cell[0])):
        rows, columns = grid.spans((row, column))
        left, right = grid.xs[column] + INSET, grid.xs[column + columns] - INSET
        top, bottom = grid.ys[row] + INSET, grid.ys[row + rows] - INSET
        if right - left >= SMALLEST and bottom - top >= SMALLEST:
            yield left, top, right, bottom


def _has_print(grey: Image, box: Box, scale: float) -> bool:
    left, top, right, bottom = (round(edge * scale) for edge in box)
    darkest = grey.crop((left, top, right, bottom)).reduce(3).getextrema()[0]
    return isinstance(darkest, (int, float)) and darkest < 255 - PALE


def without_tables(grey: Image, grids: list[Grid], dpi: float, above: float = INSET) -> Image:
    """The picture with its tables, and so many points `above` them, painted white."""
    scale = dpi / 72
    rest = grey.copy()
    for grid in grids:
        edges = (grid.xs[0] - INSET, grid.ys[0] - above, grid.xs[-1] + INSET, grid.ys[-1] + INSET)
        left, top, right, bottom = (round(edge * scale) for edge in edges)
        rest.paste(255, (max(0, left), max(0, top), right, bottom))
    return rest
