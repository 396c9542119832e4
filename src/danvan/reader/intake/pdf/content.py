"""What kinds of things a page is made of: text and its fonts, lines, pictures, forms."""

from __future__ import annotations

import ctypes
from itertools import compress, repeat
from typing import NamedTuple

from danvan.reader.intake.pdf.document import Sheet
from danvan.reader.intake.pdf.fonts import Fonts
from danvan.reader.intake.pdf.library import FORM, IMAGE, PATH, TEXT, library

FULL = 0.6  # of the page: a picture this large is a scan
DEEPEST = 8  # forms inside forms
MANY_STROKES = 60


class Content(NamedTuple):
    """A page's objects by kind; `forms` are drawings kept apart in the file."""

    texts: list[int]
    paths: list[int]
    images: list[int]
    forms: list[int]


def content(sheet: Sheet) -> Content:
    """The page's own objects."""
    pdf = library()
    count = pdf.FPDFPage_CountObjects(sheet.page)
    objects = list(map(pdf.FPDFPage_GetObject, repeat(sheet.page), range(count)))
    kinds = list(map(pdf.FPDFPageObj_GetType, objects))
    by_kind = {kind: list(compress(objects, map(kind.__eq__, kinds))) for kind in set(kinds)}
    return Content(*(by_kind.get(kind, []) for kind in (TEXT, PATH, IMAGE, FORM)))


def inside(form: int, depth: int = 0) -> list[int]:
    """All objects in a form and in the forms inside it."""
    pdf = library()
    found: list[int] = []
    for index in range(pdf.FPDFFormObj_CountObjects(form)):
        one = pdf.FPDFFormObj_GetObject(form, index)
        if pdf.FPDFPageObj_GetType(one) != FORM:
            found.append(one)
        elif depth < DEEPEST:
            found.extend(inside(one, depth + 1))
    return found


def is_mixed(found: Content, fonts: Fonts) -> bool:
    """Whether letters of one look come from several fonts, so that their order is in doubt."""
    if found.forms:
        return True
    pdf = library()
    looks: dict[tuple[bool, bool], int] = {}
    seen: set[int] = set()
    for handle in map(pdf.FPDFTextObj_GetFont, found.texts):
        if handle in seen:
            continue
        if not handle:
            return True
        seen.add(handle)
        font = fonts.of(handle)
        if not font.signs and looks.setdefault((font.bold, font.italic), handle) != handle:
            return True
    return False


def is_drawing(found: Content) -> bool:
    """Whether the page is drawn with so many strokes that its letters may be among them."""
    strokes = len(found.paths) + sum(len(inside(form)) for form in found.forms)
    return strokes > MANY_STROKES


def is_scan(sheet: Sheet, found: Content) -> bool:
    """Whether pictures cover most of the page."""
    pdf = library()
    edges = (ctypes.c_float * 4)()
    at = [ctypes.addressof(edges) + 4 * i for i in range(4)]
    left, bottom, right, top = sheet.box
    covered = 0.0
    images = found.images + [one for form in found.forms for one in inside(form)]
    for image in images:
        if pdf.FPDFPageObj_GetType(image) == IMAGE and pdf.FPDFPageObj_GetBounds(image, *at):
            width = min(edges[2], right) - max(edges[0], left)
            height = min(edges[3], top) - max(edges[1], bottom)
            covered += max(0.0, width) * max(0.0, height)
    return covered >= FULL * (right - left) * (top - bottom)
