"""The lines of one table."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from danvan.official import Cell, Column, Row, Table
from danvan.web.core.numbers import number
from danvan.web.reports.editing.markup.faces import plain_of
from danvan.web.reports.editing.markup.marks import CAPTION, KINDS, ROW, RULE, SPANNED, Unreadable

# A bar behind a backslash is a letter.
_PIECES = re.compile(r"\\.|[^\\|]+|\\|\|")


def table_of(lines: list[tuple[int, str]]) -> Table:
    """Heads first; raises Unreadable where a row does not cover as many columns as they are."""
    caption = ""
    while lines and lines[0][1].startswith(CAPTION):
        n, line = lines[0]
        caption = f"{caption} {plain_of(' '.join(_split(line[len(CAPTION) :])), n)}".strip()
        lines = lines[1:]
    if not lines:
        raise Unreadable(n, _("bảng mới có tên; hãy thêm hàng tên các cột: | Tên | Số |"))
    n, line = lines[0]
    heads = [plain_of(cell, n) for cell in _split(line[1:])]
    rows = tuple(_row(n, line, len(heads)) for n, line in lines[1:] if not _is_rule(line))
    return Table(tuple(_columns(heads, rows)), rows, caption)


def _split(line: str) -> list[str]:
    """The cells of a line behind its first bar; the bar at its end may be missing."""
    cells = [""]
    for piece in _PIECES.findall(line):
        if piece == ROW:
            cells.append("")
        else:
            cells[-1] += piece
    cells = [cell.strip() for cell in cells]
    return cells if cells[-1] or len(cells) == 1 else cells[:-1]


def _is_rule(line: str) -> bool:
    return all(RULE.fullmatch(cell) for cell in _split(line[1:]))


def _row(n: int, line: str, columns: int) -> Row:
    kind = KINDS.get(line[1:2], "plain")
    cells: list[Cell] = []
    for told in _split(line[2:] if kind != "plain" else line[1:]):
        if told == SPANNED and cells:
            last = cells[-1]
            cells[-1] = Cell(last.text, span=last.span + 1)
        else:
            cells.append(Cell(plain_of(told, n)))
    wide = sum(cell.span for cell in cells)
    if wide != columns:
        raise Unreadable(n, _wrong(wide, columns))
    return Row(tuple(cells), kind)


def _wrong(wide: int, columns: int) -> str:
    told = ngettext(
        "hàng này có %(n)d ô, bảng có %(columns)d cột. Thêm hoặc bớt dấu | cho đủ; ô trống thì để "
        "một dấu cách giữa hai dấu |.",
        "hàng này có %(n)d ô, bảng có %(columns)d cột. Thêm hoặc bớt dấu | cho đủ; ô trống thì để "
        "một dấu cách giữa hai dấu |.",
        wide,
    )
    return told % {"n": wide, "columns": columns}


def _columns(heads: list[str], rows: tuple[Row, ...]) -> list[Column]:
    """A new table's columns: those of nothing but numbers are set to the right."""
    whole = [row.cells for row in rows if len(row.cells) == len(heads)]
    return [
        Column(head, _align([cells[i].text for cells in whole])) for i, head in enumerate(heads)
    ]


def _align(texts: list[str]) -> str:
    told = [text for text in texts if text]
    return "right" if told and all(number(text) is not None for text in told) else "left"
