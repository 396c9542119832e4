"""Writes tasks as XLSX, row by row, so that memory does not grow with their number."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from tempfile import TemporaryFile
from typing import IO, Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from danvan.web.programmes.models import Task
from danvan.web.programmes.sheets.columns import COLUMNS

_LONGEST = 32_767  # characters that a cell may hold
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_BOLD = Font(bold=True)
_WRAP = Alignment(wrap_text=True, vertical="top")


def write(tasks: Iterable[Task], title: str) -> IO[bytes]:
    """The file, at its beginning; `tasks` come with parts, programme and standing."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "F2"
    for number, column in enumerate(COLUMNS, 1):
        sheet.column_dimensions[get_column_letter(number)].width = column.width
    sheet.append([_header(sheet, column.title) for column in COLUMNS])
    for task in tasks:
        sheet.append([cell(sheet, column.write(task)) for column in COLUMNS])
    file: IO[bytes] = TemporaryFile()  # noqa: SIM115 - the answer that sends it closes it
    book.save(file)
    file.seek(0)
    return file


def _header(sheet: Any, words: str) -> Any:
    made = WriteOnlyCell(sheet, words)
    made.font, made.alignment = _BOLD, _WRAP
    return made


def cell(sheet: Any, value: Any) -> Any:
    """A typed cell; words that a spreadsheet would take for a formula are marked as words."""
    if value is None or value == "":
        return None
    if isinstance(value, date):
        made = WriteOnlyCell(sheet, value)
        made.number_format = "dd/mm/yyyy"
        return made
    if isinstance(value, int | Decimal):
        return WriteOnlyCell(sheet, value)
    return _words(sheet, str(value))


def _words(sheet: Any, words: str) -> Any:
    made = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("", words)[:_LONGEST])
    made.data_type = "s"
    if words.startswith(_FORMULA):
        made.quotePrefix = True
    return made
