"""Many pages recognised side by side, each to rows and straight lines."""

from __future__ import annotations

import os
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple, Self

from danvan.reader.errors import ReaderError
from danvan.reader.intake.glyphs.grid import Grid, Rule, grids
from danvan.reader.intake.glyphs.rows import Row, merge
from danvan.reader.intake.ocr import tesseract
from danvan.reader.intake.ocr.cells import stacked, without_tables
from danvan.reader.intake.ocr.drawings import drawings, names
from danvan.reader.intake.ocr.lines import ruled_lines
from danvan.reader.intake.ocr.picture import ready, straight
from danvan.reader.intake.ocr.words import Word, moved, parse, rows

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
    """Read one picture: running text, then its tables cell by cell, then its drawings."""
    grey = straight(picture, dpi)
    rules = ruled_lines(grey, dpi)
    tables = grids(rules)
    words = list(_page(grey, tables, dpi))
    found = rows(words)
    found += _cells(grey, tables, dpi)
    to_points = 72 / dpi
    for box in drawings(words, grey.width * to_points, grey.height * to_points):
        found += _names(grey, box, dpi)
    return Recognised(merge(found), rules)


def _page(grey: Image, tables: list[Grid], dpi: float) -> list[Word]:
    page = ready(without_tables(grey, tables, dpi) if tables else grey, dpi)
    table = tesseract.words_table(page.pnm, page.dpi, tesseract.PAGE)
    return list(moved(parse(table), page.scale, lambda x, y: (x, y)))


def _cells(grey: Image, tables: list[Grid], dpi: float) -> list[Row]:
    stack = stacked(grey, tables, dpi)
    if stack is None:
        return []
    page = ready(stack.picture, dpi)
    table = tesseract.words_table(page.pnm, page.dpi, tesseract.BLOCK)
    to_points = 72 / dpi

    def home(x: float, y: float) -> tuple[float, float]:
        left, top = stack.home(x / to_points, y / to_points)
        return left * to_points, top * to_points

    return rows(moved(parse(table), page.scale, home), lenient=True)


def _names(grey: Image, box: tuple[float, float, float, float], dpi: float) -> list[Row]:
    left, top, right, bottom = (round(edge * dpi / 72) for edge in box)
    page = ready(grey.crop((left, top, right, bottom)), dpi)
    table = tesseract.words_table(page.pnm, page.dpi, tesseract.BLOCK)
    return names(moved(parse(table), page.scale, lambda x, y: (x + box[0], y + box[1])))


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
