"""From the file's coordinates to those of the page as it is shown, y growing downwards."""

from __future__ import annotations

from collections.abc import Iterable
from operator import neg

from danvan.reader.intake.pdf.chars import Boxes, Matrices
from danvan.reader.intake.pdf.document import Sheet

LEVEL = 0.05  # how far a baseline may climb on its way, in parts of the way


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


def extents(sheet: Sheet, firsts: Boxes, lasts: Boxes) -> tuple[list[float], list[float]]:
    """The left edges of first characters and the right edges of last ones as they are shown."""
    left, bottom, right, top = sheet.box
    if sheet.turn == 1:
        return [y - bottom for y in firsts.bottoms], [y - bottom for y in lasts.tops]
    if sheet.turn == 2:
        return [right - x for x in firsts.rights], [right - x for x in lasts.lefts]
    if sheet.turn == 3:
        return [top - y for y in firsts.tops], [top - y for y in lasts.bottoms]
    if left == 0:
        return firsts.lefts.tolist(), lasts.rights.tolist()
    return [x - left for x in firsts.lefts], [x - left for x in lasts.rights]


def bases(sheet: Sheet, matrices: Matrices) -> list[float]:
    """The baselines of text with these matrices as it is shown."""
    left, bottom, right, top = sheet.box
    if sheet.turn == 1:
        return [x - left for x in matrices.x]
    if sheet.turn == 2:
        return [y - bottom for y in matrices.y]
    if sheet.turn == 3:
        return [right - x for x in matrices.x]
    return [top - y for y in matrices.y]


def are_level(sheet: Sheet, matrices: Matrices) -> list[bool]:
    """Whether texts with these matrices run from left to right on the page as it is shown."""
    a, b = matrices.a, matrices.b
    along: Iterable[float] = (a, b, map(neg, a), map(neg, b))[sheet.turn]
    aside = (b, a, b, a)[sheet.turn]
    return [way > 0 and abs(rise) <= LEVEL * way for way, rise in zip(along, aside, strict=True)]


def rectangle(
    sheet: Sheet, left: float, bottom: float, right: float, top: float
) -> tuple[float, float, float, float]:
    """A rectangle of the file as left, top, right, bottom on the page."""
    x1, y1 = point(sheet, left, bottom)
    x2, y2 = point(sheet, right, top)
    return min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)
