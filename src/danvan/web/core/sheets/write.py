"""Writes rows as XLSX, one by one, so that memory does not grow with their number."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from tempfile import TemporaryFile
from typing import IO, Any

from django.http import FileResponse
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from danvan.web.core.sheets.sheet import Sheet

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_LONGEST = 32_767  # characters that a cell may hold
FORMULA = ("=", "+", "-", "@", "\t", "\r")
_BOLD = Font(bold=True)
_WRAP = Alignment(wrap_text=True, vertical="top")


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a file: `rows` are the things that the columns of `sheet` write."""

    rows: Iterable[Any]
    sheet: Sheet
    title: str


def write(rows: Iterable[Any], sheet: Sheet, title: str) -> IO[bytes]:
    """The file, at its beginning; `rows` are the things that the columns write."""
    return write_book([Page(rows, sheet, title)])


def write_book(pages: Iterable[Page]) -> IO[bytes]:
    """A file of several pages, at its beginning."""
    book = Workbook(write_only=True)
    for each in pages:
        _fill(book.create_sheet(each.title), each)
    file: IO[bytes] = TemporaryFile()  # noqa: SIM115 - the answer that sends it closes it
    book.save(file)
    file.seek(0)
    return file


def _fill(page: Any, told: Page) -> None:
    columns = told.sheet.columns
    page.freeze_panes = f"{get_column_letter(told.sheet.frozen + 1)}2"
    for number, column in enumerate(columns, 1):
        page.column_dimensions[get_column_letter(number)].width = column.width
    page.append([_header(page, column.title) for column in columns])
    for row in told.rows:
        page.append([cell(page, column.write(row)) for column in columns])


def download(rows: Iterable[Any], sheet: Sheet, title: str, name: str) -> FileResponse:
    """The answer that sends the file as `name`."""
    return download_book([Page(rows, sheet, title)], name)


def download_book(pages: Iterable[Page], name: str) -> FileResponse:
    """The answer that sends a file of several pages as `name`."""
    return FileResponse(write_book(pages), as_attachment=True, filename=name, content_type=XLSX)


def _header(page: Any, words: str) -> Any:
    made = _words(page, words)
    made.font, made.alignment = _BOLD, _WRAP
    return made


def cell(page: Any, value: Any) -> Any:
    """A typed cell; words that a spreadsheet would take for a formula are marked as words."""
    if value is None or value == "":
        return None
    if isinstance(value, date):
        made = WriteOnlyCell(page, value)
        made.number_format = "dd/mm/yyyy"
        return made
    if isinstance(value, int | Decimal):
        return WriteOnlyCell(page, value)
    return _words(page, str(value))


def _words(page: Any, words: str) -> Any:
    made = WriteOnlyCell(page, ILLEGAL_CHARACTERS_RE.sub("", words)[:_LONGEST])
    made.data_type = "s"
    if words.startswith(FORMULA):
        made.quotePrefix = True
    return made
