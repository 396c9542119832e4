"""PDF to lines of text: fonts that hold every letter, and fonts mixed inside the words."""

from __future__ import annotations

import pypdfium2

from benchmarks import made
from benchmarks.measure import Row, best
from danvan.reader.intake import load

SIZE = 120_000  # bytes of words: some 40 pages


def run() -> list[Row]:
    return [
        _row("pdf → text, complete fonts", made.pdf(SIZE), 300, 800),
        _row("pdf → text, mixed fonts", made.pdf(SIZE, mixed=True), 150, 200),
        _floor(made.pdf(SIZE)),
    ]


def _row(work: str, data: bytes, must: float, aim: float) -> Row:
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
