"""What a caller may ask of the reader."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Options:
    """Limits and choices for reading one file.

    `allow_secret` reads files marked MẬT, TỐI MẬT, TUYỆT MẬT; `ocr` lets pictures be recognised
    with Tesseract; `workers` is the number of pages recognised at a time (None: one per core);
    `max_bytes` and `max_unpacked` bound the file and what a zip unpacks to; `max_pages` bounds
    the pages of a pdf or tiff. `max_letters` and `max_lines` bound the text itself, as a Reading
    takes some 20 bytes for each letter and 250 for each line: 700 MB at the limits.
    """

    allow_secret: bool = False
    ocr: bool = True
    workers: int | None = None
    max_bytes: int = 200_000_000
    max_unpacked: int = 400_000_000
    max_pages: int = 5_000
    max_letters: int = 30_000_000
    max_lines: int = 1_000_000


DEFAULT = Options()
