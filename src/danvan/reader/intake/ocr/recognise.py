"""Many pages recognised side by side, each to rows and straight lines."""

from __future__ import annotations

import os
import re
from concurrent.futures import Future, ThreadPoolExecutor
from statistics import median
from types import TracebackType
from typing import TYPE_CHECKING, NamedTuple, Self

from danvan.reader.errors import ReaderError
from danvan.reader.intake.glyphs.grid import Grid, Rule, grids
from danvan.reader.intake.glyphs.rows import Row, merge
from danvan.reader.intake.ocr import engine, tesseract
from danvan.reader.intake.ocr.cells import cell_boxes, without_tables
from danvan.reader.intake.ocr.doubts import box, doubtful, settled, stretches
from danvan.reader.intake.ocr.drawings import drawings, with_names
from danvan.reader.intake.ocr.lines import ruled_lines
from danvan.reader.intake.ocr.picture import BEST_DPI, ready, straight
from danvan.reader.intake.ocr.romans import counted
from danvan.reader.intake.ocr.rows import rows
from danvan.reader.intake.ocr.strips import Box, stacked
from danvan.reader.intake.ocr.words import Word, moved, parse

if TYPE_CHECKING:
    from PIL.Image import Image

RECEIVED = re.compile(r"Đ[EẾÊÉỀẺ]N\b")
STAMP_HEAD = 20.0  # points: the office's name above the stamp's lines
LEAST_CELLS = 4  # a table has at least as many cells with words
GIBBERISH = 60.0  # confidence: a page whose middle word is below is not upright, or no print
LONG = 3  # signs: words that are wider than high
SECOND_DPI = 200  # the size at which doubtful lines are read again


class Recognised(NamedTuple):
    """What a page's picture holds; places in points from its top left corner."""

    rows: list[Row]
    rules: list[Rule]
    width: float
    height: float


def no_ocr() -> ReaderError:
    """The refusal of a file that is all pictures where nothing can recognise them."""
    return ReaderError(
        "no_ocr",
        "Tệp chỉ có ảnh chụp hoặc quét, không có chữ đọc được. Hãy cài Tesseract "
        "cùng dữ liệu tiếng Việt (gói tesseract-ocr-vie) rồi đọc lại.",
    )


def recognise(picture: Image, dpi: float, is_upright: bool = False) -> Recognised:
    """Read one picture: running text, then its tables cell by cell, then its drawings.

    Where hardly a word can be believed the page may lie on its side.
    """
    grey = straight(picture, dpi)
    rules = ruled_lines(grey, dpi)
    tables = grids(rules)
    cells = _cells(grey, tables, dpi)
    words = _page(without_tables(grey, tables, dpi) if tables else grey, dpi)
    if not is_upright and _lies_on_its_side(words + cells):
        turned = _upright(picture, dpi)
        if turned is not None:
            return recognise(turned, dpi, is_upright=True)
    in_cells = rows(cells, lenient=True)
    if tables and len(in_cells) < LEAST_CELLS:
        # A frame, a form without words, a code of black and white squares.
        grey = without_tables(
            grey, [table for table in tables if _is_stamp(table, cells)], dpi, STAMP_HEAD
        )
        rules, in_cells, words = [], [], _page(grey, dpi)
    width, height = grey.width * 72 / dpi, grey.height * 72 / dpi
    figures = _pieces(grey, drawings(words, width, height), dpi)
    words = with_names(_read_again(grey, words, dpi), figures)
    return Recognised(merge([*rows(words), *in_cells]), rules, width, height)


def _is_stamp(table: Grid, words: list[Word]) -> bool:
    """The stamp of the office that received the paper: `ĐẾN`, with its own number and day."""
    return any(
        RECEIVED.match(word.text) and table.place((word.left + word.right) / 2, word.bottom)
        for word in words
    )


def _lies_on_its_side(words: list[Word]) -> bool:
    """Whether most words stand upright in their boxes, or hardly any can be believed."""
    printed = [word for word in words if len(word.text) >= LONG]
    if not printed:
        return False
    tall = sum(1 for word in printed if word.bottom - word.top > word.right - word.left)
    return 2 * tall > len(printed) or median(word.sure for word in printed) < GIBBERISH


def _upright(picture: Image, dpi: float) -> Image | None:
    """The picture turned so that its print stands upright; None where it does already."""
    page = ready(picture.convert("L"), dpi)
    turns = tesseract.quarter_turns(page.pnm, page.dpi)
    return picture.rotate(-90 * turns, expand=True) if turns else None


def _cells(grey: Image, tables: list[Grid], dpi: float) -> list[Word]:
    """The words in the cells of tables; cells that stay mute are read once more at another size."""
    boxes = cell_boxes(grey, tables, dpi)
    words = [word for word in _pieces(grey, boxes, dpi) if word.text]
    heard = {int(word.line[0]) for word in words}
    mute = [box for index, box in enumerate(boxes) if index not in heard]
    if mute and heard:
        words += [
            word._replace(line=("again", *word.line))
            for word in _pieces(grey, mute, dpi, SECOND_DPI)
        ]
    return words


def _page(grey: Image, dpi: float) -> list[Word]:
    page = ready(grey, dpi)
    table = tesseract.words_table(page, tesseract.PAGE)
    return list(moved(parse(table), page.scale, lambda x, y: (x, y)))


def _pieces(grey: Image, boxes: list[Box], dpi: float, best: int = BEST_DPI) -> list[Word]:
    """The words in pieces of the page; each word's line begins with its piece's number."""
    if not boxes:
        return []
    stack = stacked(grey, boxes, dpi)
    page = ready(stack.picture, dpi, best)
    table = tesseract.words_table(page, tesseract.BLOCK)
    words = [
        word._replace(line=(str(stack.piece(word.top * page.scale)), *word.line))
        for word in parse(table)
    ]
    return list(moved(words, page.scale, stack.home))


def _read_again(grey: Image, words: list[Word], dpi: float) -> list[Word]:
    """The page's words, doubtful lines settled by a second reading."""
    by_line: dict[tuple[str, ...], list[Word]] = {}
    for word in words:
        if word.text:
            by_line.setdefault(word.line, []).append(word)
    lines = [sorted(line, key=lambda word: word.left) for line in by_line.values()]
    parts = [(index, part) for index in doubtful(lines) for part in stretches(lines[index])]
    second: dict[str, list[Word]] = {}
    boxes = [box(lines[index], part) for index, part in parts]
    for word in _pieces(grey, boxes, dpi, SECOND_DPI):
        if word.text:
            second.setdefault(word.line[0], []).append(word)
    # From the end: a part that comes out as fewer or more words moves those behind it.
    for number, (index, part) in reversed(list(enumerate(parts))):
        first = lines[index][part.start : part.stop]
        lines[index][part.start : part.stop] = settled(first, second.get(str(number), []))
    counted(grey, lines, dpi)
    return [word for line in lines for word in line]


class Recogniser:
    """Workers that each read one page at a time; Tesseract runs in processes of its own."""

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
        engine.close_idle()

    def submit(self, picture: Image, dpi: float) -> Future[Recognised]:
        """Begin to read a picture."""
        return self.pool.submit(recognise, picture, dpi)
