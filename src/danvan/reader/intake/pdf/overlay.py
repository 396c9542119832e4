"""Words that stand only in the appearance of form fields: the number and the day of a document.

An office signs the file with blanks for number and day and lets the signing program print both
from signature fields. Other fields print the stamp of the signature; that is no document text.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import repeat
from typing import NamedTuple

from danvan.reader.intake.glyphs import stamps
from danvan.reader.intake.glyphs.rows import Row
from danvan.reader.intake.pdf import mixed
from danvan.reader.intake.pdf.chars import Buffers
from danvan.reader.intake.pdf.content import content, inside
from danvan.reader.intake.pdf.document import Sheet, sheet
from danvan.reader.intake.pdf.fonts import Fonts
from danvan.reader.intake.pdf.library import FORM, library

MOST_FIELDS = 500


class Printed(NamedTuple):
    """The page's own rows, and what its fields print beside them."""

    rows: list[Row]
    stamped: list[Row]


def fields(page: Sheet) -> int:
    """How many annotations the page has."""
    return min(MOST_FIELDS, library().FPDFPage_GetAnnotCount(page.page))


def printed(document: int, number: int, buffers: Buffers) -> Printed | None:
    """Read the page with its fields drawn into it; None where they print nothing."""
    pdf = library()
    with sheet(document, number) as before:
        if before is None:
            return None
        own = len(content(before).forms)
        if pdf.FPDFPage_Flatten(before.page, 0) != 1:
            return None
    with sheet(document, number) as page:
        if page is None:
            return None
        forms = content(page).forms[own:]
        return _sorted_out(page, forms, buffers) if forms else None


def _sorted_out(page: Sheet, forms: Sequence[int], buffers: Buffers) -> Printed:
    """Characters of the page apart from those of each field, the fields' stamps dropped."""
    field_of: dict[int, int] = {}
    for index, field in enumerate(_fields(forms)):
        field_of.update(dict.fromkeys(field, index))
    text = buffers.text(page.text)
    objects = list(map(library().FPDFText_GetTextObject, repeat(page.text), range(len(text))))
    glyphs = mixed.glyphs(page, text, buffers, Fonts(), objects)
    own: list[mixed.Run] = []
    by_field: dict[int, list[mixed.Run]] = {}
    for run in glyphs.runs:
        index = field_of.get(objects[run.start] or 0)
        (own if index is None else by_field.setdefault(index, [])).append(run)
    kept = [
        run
        for runs in by_field.values()
        if not stamps.is_stamp("\n".join(row.text for row in mixed.rows(glyphs, runs)))
        for run in runs
    ]
    return Printed(mixed.rows(glyphs, own), mixed.rows(glyphs, kept))


def _fields(forms: Sequence[int]) -> list[list[int]]:
    """The objects of each drawn field: flattening puts one form for each field into one form."""
    pdf = library()
    found: list[list[int]] = []
    for form in forms:
        for index in range(pdf.FPDFFormObj_CountObjects(form)):
            one = pdf.FPDFFormObj_GetObject(form, index)
            found.append(inside(one) if pdf.FPDFPageObj_GetType(one) == FORM else [one])
    return found
