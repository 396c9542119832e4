"""Reads an XLSX of tasks into rows of raw cells."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from typing import IO, Any

from django.utils.translation import gettext as _
from openpyxl import load_workbook

from danvan.web.core.errors import Refused
from danvan.web.core.words import fold
from danvan.web.programmes.sheets.columns import COLUMNS

MOST = 5_000  # rows of one file
_UNPACKED = 200_000_000  # bytes of an honest file of that many rows, and more
_HEAD = 10  # lines in which the titles are looked for
_KEYS = {fold(column.title): column.key for column in COLUMNS}


@dataclass(frozen=True, slots=True)
class Row:
    """`number` is the line in the sheet; `cells` holds what the file has, by column key."""

    number: int
    cells: dict[str, Any]


def read(file: IO[bytes]) -> list[Row]:
    """The rows that are not empty. Raises Refused for a file that is no sheet of tasks."""
    _require_honest(file)
    try:
        book = load_workbook(file, read_only=True, data_only=True)
        sheet = book.worksheets[0]
        sheet.reset_dimensions()
        return _rows(sheet.iter_rows(values_only=True))
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


def _rows(lines: Iterable[tuple[Any, ...]]) -> list[Row]:
    titles: dict[int, str] = {}
    found: list[Row] = []
    for number, line in enumerate(lines, 1):
        if not titles:
            titles = _titles(line)
            if number >= _HEAD and not titles:
                break
            continue
        cells = {key: line[at] for at, key in titles.items() if at < len(line)}
        if any(value not in (None, "") for value in cells.values()):
            found.append(Row(number, cells))
        if len(found) > MOST:
            raise Refused(_("Bảng tính có quá %(n)d dòng; hãy chia nhỏ.") % {"n": MOST})
    if not titles:
        raise Refused(
            _("Không thấy dòng tiêu đề có cột “Nhiệm vụ”; hãy xuất bảng ra rồi sửa trên tệp đó.")
        )
    return found


def _titles(line: tuple[Any, ...]) -> dict[int, str]:
    """Columns by their place, if the line is that of the titles."""
    keys = {at: _KEYS.get(fold(str(value))) for at, value in enumerate(line) if value}
    known = {at: key for at, key in keys.items() if key}
    return known if "text" in known.values() else {}
