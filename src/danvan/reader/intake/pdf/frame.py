"""From the file's coordinates to those of the page as it is shown, y growing downwards."""

from __future__ import annotations

from danvan.reader.intake.pdf.chars import Boxes
from danvan.reader.intake.pdf.document import Sheet


def point(sheet: Sheet, x: float, y: float) -> tuple[float, float]:
    """Where a point of the file stands on the page."""
    left, bottom, right, top = sheet.box
    if sheet.turn == 1:
        return y - bottom, x - left
    if sheet.turn == 2:
        return right - x, y - bottom
    if sheet.turn == 3:
        return top - y, right - x
    return x - left, top - y


def extents(sheet: Sheet, boxes: Boxes) -> tuple[list[float], list[float]]:
    """The left and right edges of characters as they are shown."""
    left, bottom, right, top = sheet.box
    if sheet.turn == 1:
        return [y - bottom for y in boxes.bottoms], [y - bottom for y in boxes.tops]
    if sheet.turn == 2:
        return [right - x for x in boxes.rights], [right - x for x in boxes.lefts]
    if sheet.turn == 3:
        return [top - y for y in boxes.tops], [top - y for y in boxes.bottoms]
    return [x - left for x in boxes.lefts], [x - left for x in boxes.rights]


def is_level(sheet: Sheet, a: float, b: float, c: float, d: float) -> bool:
    """Whether text with this matrix runs from left to right on the page as it is shown."""
    along = {0: (a, b), 1: (b, -a), 2: (-a, -b), 3: (-b, a)}[sheet.turn]
    return along[0] > 0 and abs(along[1]) <= 0.05 * along[0]


def rectangle(
    sheet: Sheet, left: float, bottom: float, right: float, top: float
) -> tuple[float, float, float, float]:
    """A rectangle of the file as left, top, right, bottom on the page."""
    x1, y1 = point(sheet, left, bottom)
    x2, y2 = point(sheet, right, top)
    return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)
