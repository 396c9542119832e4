"""The cells of ruled tables in a picture, set one below the other to be recognised at one go.

Read as a page, a table's rules and short entries (`1`, `x`) are taken for drawings; read cell by
cell, each entry is a line of print.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from danvan.reader.intake.glyphs.grid import Grid

if TYPE_CHECKING:
    from PIL.Image import Image

INSET = 1.6  # points: the half of a rule's thickness that is cut off with it
BETWEEN = 8.0  # points of white between two cells
LEAST_INK = 30  # of 255: the darkest part of a cell with print is darker than white by more


class Patch(NamedTuple):
    """Where a cell stands on the page (left, top) and how far down in the stack, in pixels."""

    left: int
    top: int
    down: int


class Stack(NamedTuple):
    """Cells in one picture; `patches` from top to bottom."""

    picture: Image
    patches: list[Patch]

    def home(self, x: float, y: float) -> tuple[float, float]:
        """The place on the page of a place in the stack."""
        downs = [patch.down for patch in self.patches]
        patch = self.patches[max(0, bisect_right(downs, y) - 1)]
        return x + patch.left, y - patch.down + patch.top


def stacked(grey: Image, grids: list[Grid], dpi: float) -> Stack | None:
    """All cells with print in them; None where there are none."""
    from PIL import Image as images

    scale = dpi / 72
    boxes = [box for grid in grids for box in _boxes(grid, scale) if _has_print(grey, box)]
    if not boxes:
        return None
    gap = round(BETWEEN * scale)
    width = max(right - left for left, _, right, _ in boxes) + 2 * gap
    height = sum(bottom - top + gap for _, top, _, bottom in boxes) + gap
    picture = images.new("L", (width, height), 255)
    patches = []
    down = gap
    for left, top, right, bottom in boxes:
        picture.paste(grey.crop((left, top, right, bottom)), (gap, down))
        patches.append(Patch(left - gap, top, down))
        down += bottom - top + gap
    return Stack(picture, patches)


def _boxes(grid: Grid, scale: float) -> list[tuple[int, int, int, int]]:
    """The insides of the cells in pixels, column by column."""
    boxes = []
    for row, column in sorted({o for owners in grid.owner for o in owners}, key=lambda o: o[::-1]):
        rows, columns = grid.spans((row, column))
        left, right = grid.xs[column] + INSET, grid.xs[column + columns] - INSET
        top, bottom = grid.ys[row] + INSET, grid.ys[row + rows] - INSET
        boxes.append(
            (round(left * scale), round(top * scale), round(right * scale), round(bottom * scale))
        )
    return [box for box in boxes if box[2] - box[0] > 4 and box[3] - box[1] > 4]


def _has_print(grey: Image, box: tuple[int, int, int, int]) -> bool:
    darkest = grey.crop(box).reduce(3).getextrema()[0]
    return isinstance(darkest, (int, float)) and darkest < 255 - LEAST_INK


def without_tables(grey: Image, grids: list[Grid], dpi: float) -> Image:
    """The picture with its tables painted white."""
    scale = dpi / 72
    rest = grey.copy()
    for grid in grids:
        edges = (grid.xs[0] - INSET, grid.ys[0] - INSET, grid.xs[-1] + INSET, grid.ys[-1] + INSET)
        left, top, right, bottom = (round(edge * scale) for edge in edges)
        rest.paste(255, (max(0, left), max(0, top), right, bottom))
    return rest
