"""Reads an XLSX into rows of raw cells, each with its address."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from typing import IO, Any

from django.utils.translation import gettext as _
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter

from danvan.web.core.errors import Refused
from danvan.web.core.sheets.sheet import Sheet
from danvan.web.core.words import fold

_UNPACKED = 200_000_000  # bytes of an honest file of that many rows, and more
_LINES, _COLUMNS = 1_048_576, 256  # a file of a few bytes may claim any number of empty ones
_HEAD = 10  # lines in which the titles are looked for


@dataclass(frozen=True, slots=True)
class Row:
    """`number` is the line in the sheet; `cells` holds what the file has, by column key."""

    number: int
    cells: dict[str, Any]
    letters: dict[str, str]

    def address(self, key: str) -> str:
        """`D7`; empty for a column that the file does not have."""
        return f"{self.letters[key]}{self.number}" if key in self.letters else ""


def read(file: IO[bytes], sheet: Sheet) -> list[Row]:
    """The rows that are not empty. Raises Refused for a file that is no such sheet."""
    _require_honest(file)
    try:
        book = load_workbook(file, read_only=True, data_only=True)
        page = book.worksheets[0]
        page.reset_dimensions()
        return _rows(page.iter_rows(max_col=_COLUMNS, values_only=True), sheet)
    except Refused:
        raise
    except Exception as error:  # whatever a broken file makes of the library
        raise Refused(_("Không mở được tệp này; hãy gửi một bảng tính .xlsx.")) from error


def _require_honest(file: IO[bytes]) -> None:
    try:
        with zipfile.ZipFile(file) as archive:
            size = sum(each.file_size for each in archive.infolist())
    except zipfile.BadZipFile:
        raise Refused(_("Tệp này không phải là bảng tính .xlsx.")) from None
    if size > _UNPACKED:
        raise Refused(_("Bảng tính này mở ra quá lớn; hãy chia thành nhiều tệp."))
    file.seek(0)


def _rows(lines: Iterable[tuple[Any, ...]], sheet: Sheet) -> list[Row]:
    titles: dict[int, str] = {}
    letters: dict[str, str] = {}
    found: list[Row] = []
    for number, line in enumerate(lines, 1):
        if not titles:
            titles = _titles(line, sheet)
            letters = {key: get_column_letter(at + 1) for at, key in titles.items()}
            if number >= _HEAD and not titles:
                break
            continue
        cells = {key: line[at] for at, key in titles.items() if at < len(line)}
        if any(value not in (None, "") for value in cells.values()):
            found.append(Row(number, cells, letters))
        if len(found) > sheet.most or number > _LINES:
            raise Refused(_("Bảng tính có quá %(n)d dòng; hãy chia nhỏ.") % {"n": sheet.most})
    if not titles:
        needed = sheet.title(sheet.needed)
        raise Refused(
            _("Không thấy dòng tiêu đề có cột “%(name)s”; hãy xuất bảng ra rồi sửa trên tệp đó.")
            % {"name": needed}
        )
    return found


def _titles(line: tuple[Any, ...], sheet: Sheet) -> dict[int, str]:
    """Columns by their place, if the line is that of the titles; the first of two alike counts."""
    keys = {fold(column.title): column.key for column in sheet.columns}
    known: dict[int, str] = {}
    for at, value in enumerate(line):
        key = keys.get(fold(str(value))) if value else None
        if key and key not in known.values():
            known[at] = key
    return known if sheet.needed in known.values() else {}
