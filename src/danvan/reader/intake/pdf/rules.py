"""Straight lines that a page draws: candidates for the edges of tables."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence

from danvan.reader.intake.glyphs.grid import MOST, SHORTEST, Rule
from danvan.reader.intake.pdf.document import Sheet
from danvan.reader.intake.pdf.frame import rectangle
from danvan.reader.intake.pdf.library import library

THIN = 2.0  # points: a drawn shape this thin is a line


def rules(sheet: Sheet, paths: Sequence[int]) -> list[Rule]:
    """The lines among the page's path objects; boxes with a drawn edge give four."""
    if len(paths) > MOST:
        return []
    pdf = library()
    edges = (ctypes.c_float * 4)()
    at = [ctypes.addressof(edges) + 4 * i for i in range(4)]
    found: list[Rule] = []
    for path in paths:
        if pdf.FPDFPageObj_GetBounds(path, *at):
            found.extend(_lines(rectangle(sheet, *edges), path))
    return found


def _lines(box: tuple[float, float, float, float], path: int) -> Iterator[Rule]:
    left, top, right, bottom = box
    width, height = right - left, bottom - top
    if height <= THIN < SHORTEST <= width:
        yield Rule(False, (top + bottom) / 2, left, right)
    elif width <= THIN and height > THIN:
        yield Rule(True, (left + right) / 2, top, bottom)
    elif width > THIN and height > SHORTEST and _is_drawn_box(path):
        yield Rule(False, top, left, right)
        yield Rule(False, bottom, left, right)
        yield Rule(True, left, top, bottom)
        yield Rule(True, right, top, bottom)


def _is_drawn_box(path: int) -> bool:
    """A rectangle whose edge is drawn, not only filled."""
    pdf = library()
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    pdf.FPDFPath_GetDrawMode(path, ctypes.addressof(fill), ctypes.addressof(stroke))
    return stroke.value != 0 and pdf.FPDFPath_CountSegments(path) in (4, 5, 6)
