"""Pieces of a picture set one below the other, so that one call reads them all."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PIL.Image import Image

BETWEEN = 8.0  # points of white around each piece

Box = tuple[float, float, float, float]  # left, top, right, bottom in points


class Stack(NamedTuple):
    """Pieces in one picture, and where each stood: `downs` are their tops in the stack."""

    picture: Image
    boxes: list[Box]
    downs: list[float]

    def piece(self, y: float) -> int:
        """Which piece a height in the stack belongs to (points)."""
        return max(0, bisect_right(self.downs, y + BETWEEN / 2) - 1)

    def home(self, x: float, y: float) -> tuple[float, float]:
        """The place on the page of a place in the stack, in points."""
        index = self.piece(y)
        left, top, _, _ = self.boxes[index]
        return x - BETWEEN + left, y - self.downs[index] + top


def stacked(grey: Image, boxes: Sequence[Box], dpi: float) -> Stack:
    """The pieces of the page's picture inside `boxes`."""
    from PIL import Image as images

    scale = dpi / 72
    gap = round(BETWEEN * scale)
    pieces = [grey.crop(tuple(round(edge * scale) for edge in box)) for box in boxes]  # type: ignore[arg-type]
    width = max(piece.width for piece in pieces) + 2 * gap
    height = sum(piece.height + gap for piece in pieces) + gap
    picture = images.new("L", (width, height), 255)
    downs = []
    down = gap
    for piece in pieces:
        picture.paste(piece, (gap, down))
        downs.append(down / scale)
        down += piece.height + gap
    return Stack(picture, list(boxes), downs)
