"""Many pages recognised side by side, each to rows and straight lines."""

from __future__ import annotations

import os
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple, Self

from danvan.reader.errors import ReaderError
from danvan.reader.intake.glyphs.grid import Rule
from danvan.reader.intake.glyphs.rows import Row, merge
from danvan.reader.intake.ocr import tesseract, words
from danvan.reader.intake.ocr.lines import ruled_lines
from danvan.reader.intake.ocr.picture import ready

if TYPE_CHECKING:
    from PIL.Image import Image


class Recognised(NamedTuple):
    """What a page's picture holds; places in points from its top left corner."""

    rows: list[Row]
    rules: list[Rule]


def no_ocr() -> ReaderError:
    """The refusal of a file that is all pictures where nothing can recognise them."""
    return ReaderError(
        "no_ocr",
        "Tệp chỉ có ảnh chụp hoặc quét, không có chữ đọc được. Hãy cài Tesseract "
        "cùng dữ liệu tiếng Việt (gói tesseract-ocr-vie) rồi đọc lại.",
    )


def recognise(picture: Image, dpi: float) -> Recognised:
    """Read one picture."""
    page = ready(picture, dpi)
    table = tesseract.words_table(page.pnm(), page.dpi)
    return Recognised(merge(words.rows(table, page.scale)), ruled_lines(page.picture, page.scale))


class Recogniser:
    """Workers that each read one page at a time; Tesseract runs as its own process."""

    def __init__(self, workers: int | None) -> None:
        self.workers = max(1, workers or os.cpu_count() or 1)
        self.pool = ThreadPoolExecutor(self.workers)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.pool.shutdown(wait=True, cancel_futures=True)

    def submit(self, picture: Image, dpi: float) -> Future[Recognised]:
        """Begin to read a picture."""
        return self.pool.submit(recognise, picture, dpi)
