"""The journal as a spreadsheet or as CSV; neither carries a formula out."""

from __future__ import annotations

import csv as plain
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import FileResponse, HttpResponse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from danvan.web.core.journal import Line
from danvan.web.core.sheets.sheet import Column, Sheet
from danvan.web.core.sheets.write import FORMULA, download


@dataclass(frozen=True, slots=True)
class Row:
    """An entry in words, the name of the thing it speaks of and the page of that."""

    line: Line
    subject: str
    url: str


def _at(row: Row) -> str:
    return localtime(row.line.entry.at).strftime("%d/%m/%Y %H:%M:%S")


def _changes(row: Row) -> str:
    told = (
        f"{each.field}: {each.before or '–'} → {each.after or '–'}" for each in row.line.changes
    )
    return "\n".join(told)


def _sheet() -> Sheet:
    columns = (
        Column("at", _("Lúc"), 20, "shown", _at),
        Column("who", _("Người làm"), 24, "shown", lambda row: _name(row.line.entry.user)),
        Column("body", _("Thay mặt"), 32, "shown", lambda row: _name(row.line.entry.body)),
        Column("act", _("Việc"), 28, "shown", lambda row: row.line.act),
        Column("subject", _("Đối tượng"), 40, "shown", lambda row: row.subject),
        Column("changes", _("Thay đổi"), 60, "shown", _changes),
        Column("note", _("Ghi chú"), 40, "shown", lambda row: row.line.entry.note),
    )
    return Sheet(columns, needed="at")


def _name(thing: Any) -> str:
    return str(thing) if thing else ""


def xlsx(rows: Iterable[Row], name: str) -> FileResponse:
    """A spreadsheet to download."""
    return download(rows, _sheet(), _("Lịch sử"), name)


def csv(rows: Iterable[Row], name: str) -> HttpResponse:
    """Lines in UTF-8 with the mark by which spreadsheets know it."""
    columns = _sheet().columns
    disposition = {"Content-Disposition": f'attachment; filename="{name}"'}
    answer = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8", headers=disposition)
    writer = plain.writer(answer)
    writer.writerow([column.title for column in columns])
    for row in rows:
        writer.writerow([harmless(str(column.write(row))) for column in columns])
    return answer


def harmless(words: str) -> str:
    """Words that a spreadsheet would take for a formula, marked as words by an apostrophe."""
    return f"'{words}" if words.startswith(FORMULA) else words
