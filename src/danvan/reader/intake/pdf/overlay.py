"""Words that stand only in the appearance of form fields: the number and the day of a document.

An office signs the file with blanks for number and day and lets the signing program print both
from signature fields. Other fields print the stamp of the signature; that is no document text.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from danvan.reader.intake.glyphs import stamps
from danvan.reader.intake.glyphs.rows import Row, merge
from danvan.reader.intake.pdf import mixed
from danvan.reader.intake.pdf.chars import Buffers
from danvan.reader.intake.pdf.content import content, inside
from danvan.reader.intake.pdf.document import Sheet, sheet
from danvan.reader.intake.pdf.fonts import Fonts
from danvan.reader.intake.pdf.library import FORM, library

MOST_FIELDS = 500
FREE_TEXT, STAMP, WIDGET = 3, 13, 20  # kinds of annotations that print words


class Printed(NamedTuple):
    """The page's own rows, and what its fields print beside them."""

    rows: list[Row]
    stamped: list[Row]


def has_fields(page: Sheet) -> bool:
    """Whether the page has annotations that may print words."""
    pdf = library()
    for index in range(min(MOST_FIELDS, pdf.FPDFPage_GetAnnotCount(page.page))):
        annotation = pdf.FPDFPage_GetAnnot(page.page, index)
        kind = pdf.FPDFAnnot_GetSubtype(annotation) if annotation else 0
        pdf.FPDFPage_CloseAnnot(annotation)
        if kind in (FREE_TEXT, STAMP, WIDGET):
            return True
    return False


def printed(document: int, number: int, buffers: Buffers) -> Printed:
    """Read the page once more with its fields drawn into it; the document in memory changes."""
    with sheet(document, number) as before:
        if before is None:
            return Printed([], [])
        own = len(content(before).forms)
        library().FPDFPage_Flatten(before.page, 0)
    with sheet(document, number) as page:
        if page is None:
            return Printed([], [])
        return _sorted_out(page, content(page).forms[own:], buffers)


def _sorted_out(page: Sheet, forms: Sequence[int], buffers: Buffers) -> Printed:
    """Characters of the page apart from those of each field, the fields' stamps dropped."""
    field_of: dict[int, int] = {}
    for index, drawn in enumerate(_fields(forms)):
        field_of.update(dict.fromkeys(drawn, index))
    text = buffers.text(page.text)
    glyphs = mixed.glyphs(page, text, buffers, Fonts())
    own: list[mixed.Run] = []
    by_field: dict[int, list[mixed.Run]] = {}
    for run in glyphs.runs:
        *_, printing = run
        field = field_of.get(printing)
        (own if field is None else by_field.setdefault(field, [])).append(run)
    stamped: list[Row] = []
    for runs in by_field.values():
        rows = mixed.rows(glyphs, runs)
        if not stamps.is_stamp("\n".join(row.text for row in rows)):
            stamped.extend(row for row in rows if not _is_there(row, stamped))
    return Printed(merge(mixed.rows(glyphs, own)), stamped)


def _is_there(row: Row, others: list[Row]) -> bool:
    """Whether the same words stand at the same place already: fields signed several times."""
    return any(
        row.words == other.words
        and abs(row.left - other.left) < row.size / 2
        and abs(row.base - other.base) < row.size / 2
        for other in others
    )


def _fields(forms: Sequence[int]) -> list[list[int]]:
    """The objects of each drawn field: flattening puts one form for each field into one form."""
    pdf = library()
    found: list[list[int]] = []
    for form in forms:
        for index in range(pdf.FPDFFormObj_CountObjects(form)):
            one = pdf.FPDFFormObj_GetObject(form, index)
            found.append(inside(one) if pdf.FPDFPageObj_GetType(one) == FORM else [one])
    return found
