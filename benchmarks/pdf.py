"""PDF to lines of text: fonts that hold every letter, and fonts mixed inside the words."""

from __future__ import annotations

import pypdfium2
from pypdfium2.raw import FPDF_PAGEOBJ_TEXT as TEXT

from benchmarks import made
from benchmarks.measure import Absent, Row, best
from danvan.reader.intake import load

SIZE = 120_000  # bytes of words: some 40 pages


def run() -> list[Row]:
    """One row for each way in which a file can hold its letters, and the library's own speed."""
    complete = made.pdf(SIZE, font=made.COMPLETE)
    strange = _families(complete) - {made.COMPLETE.replace(" ", "")}
    if strange:
        raise Absent(f"{made.COMPLETE} is not installed: {', '.join(sorted(strange))} stood in")
    return [
        _row("pdf → text, complete fonts", complete, 300, 800),
        _row("pdf → text, mixed fonts", made.pdf(SIZE, mixed=True), 150, 200),
        _row(f"  {made.PLAIN} as installed here", made.pdf(SIZE)),
        _floor(complete),
    ]


def _families(data: bytes) -> set[str]:
    """The fonts of all words, without the marks of subset and weight."""
    document = pypdfium2.PdfDocument(data)
    objects = (one for page in document for one in page.get_objects(filter=[TEXT]))
    return {one.get_font().get_base_name().split("+")[-1].split("-")[0] for one in objects}


def _row(work: str, data: bytes, must: float | None = None, aim: float | None = None) -> Row:
    pages = len(pypdfium2.PdfDocument(data))
    speed = pages / best(lambda: load(data, "vb.pdf"))
    return Row(work, speed, "pages/s", must, aim, note=f"{pages} pages")


def _floor(data: bytes) -> Row:
    """The library's own extraction, without order, columns or furniture."""
    pages = len(pypdfium2.PdfDocument(data))
    return Row("  pypdfium2 alone", pages / best(lambda: _extracted(data)), "pages/s")


def _extracted(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    return [page.get_textpage().get_text_range() for page in document]
