"""What a caller may ask of the reader."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """Limits and choices for reading one file.

    `allow_secret` reads files marked MẬT, TỐI MẬT, TUYỆT MẬT; `ocr` lets pictures be recognised
    with Tesseract; `workers` is the number of pages recognised at a time (None: one per core);
    `max_bytes` and `max_unpacked` bound the file and what a zip unpacks to; `max_pages` bounds
    the pages of a pdf or tiff.
    """

    allow_secret: bool = False
    ocr: bool = True
    workers: int | None = None
    max_bytes: int = 200_000_000
    max_unpacked: int = 400_000_000
    max_pages: int = 5_000


DEFAULT = Options()
