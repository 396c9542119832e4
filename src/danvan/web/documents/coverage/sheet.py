"""The matrix and its evidence as a spreadsheet of two pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.http import FileResponse
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from danvan.web.core.sheets.sheet import Column as Wide
from danvan.web.core.sheets.sheet import Sheet
from danvan.web.core.sheets.write import Page, download_book
from danvan.web.documents.coverage.rows import OFF, Cell, Row, sums
from danvan.web.documents.coverage.table import Matrix
from danvan.web.documents.coverage.words import cell_words, conflict_words, row_words, term_words
from danvan.web.documents.models import Comparison

_TERMS = 10


@dataclass(frozen=True, slots=True)
class _Line:
    """One cell with something in it, as a row of the second page."""

    row: Row
    cell: Cell
    texts: dict[str, str]
    evidence: dict[str, Any]


def download(matrix: Matrix) -> FileResponse:
    """The answer that sends the file."""
    name = f"cu-the-hoa-{matrix.document.pk}-{matrix.at.isoformat()}.xlsx"
    return download_book([_table(matrix), _list(matrix)], name)


def _table(matrix: Matrix) -> Page:
    """Duties by documents, as on the page; the last row adds up."""
    columns: list[Wide] = [
        Wide("clause", _("Mục"), 10, "shown", lambda row: row[0]),
        Wide("text", _("Nhiệm vụ"), 60, "shown", lambda row: row[1]),
        Wide("leads", _("Chủ trì"), 30, "shown", lambda row: row[2]),
        Wide("due", _("Thời hạn"), 12, "shown", lambda row: row[3]),
        Wide("state", _("Tình trạng"), 24, "shown", lambda row: row[4]),
    ]
    for at, each in enumerate(matrix.columns.all):
        code = f"\n{each.document}" if each.document else ""
        columns.append(Wide(each.key, f"{each.name}{code}", 18, "shown", _cell_at(at)))
    rows = [
        (
            row.item.key,
            row.item.text,
            "; ".join(row.item.leads),
            row.item.due,
            row_words(row),
            [cell_words(cell) for cell in row.cells],
        )
        for row in matrix.rows
    ]
    below = [f"{each.done}/{each.owed}" for each in sums(matrix.rows, matrix.columns.all)]
    total = ("", _("Được cụ thể hóa / được giao"), "", None, "", below)
    return Page([*rows, total], Sheet(tuple(columns), needed="text", frozen=2), _("Ma trận"))


def _cell_at(at: int) -> Any:
    return lambda row: row[5][at]


def _list(matrix: Matrix) -> Page:
    """Every cell that was found or decided, with why."""
    columns = (
        Wide("clause", _("Mục"), 10, "shown", lambda x: x.row.item.key),
        Wide("text", _("Nhiệm vụ"), 50, "shown", lambda x: x.row.item.text),
        Wide("body", _("Cơ quan"), 30, "shown", lambda x: x.cell.column.name),
        Wide("document", _("Văn bản"), 24, "shown", lambda x: str(x.cell.column.document)),
        Wide("kind", _("Kết quả"), 20, "shown", lambda x: cell_words(x.cell)),
        Wide("below", _("Mục bên dưới"), 14, "shown", lambda x: ", ".join(x.cell.items)),
        Wide("words", _("Lời văn bên dưới"), 60, "shown", _words),
        Wide("score", _("Mức trùng (%)"), 10, "shown", lambda x: round(x.cell.score * 100) or None),
        Wide("terms", _("Từ ngữ chung (trọng số)"), 44, "shown", _terms),
        Wide("conflicts", _("Mâu thuẫn"), 40, "shown", lambda x: conflict_words(x.cell)),
        Wide("who", _("Người kết luận"), 26, "shown", lambda x: _decision(x, "user")),
        Wide("when", _("Ngày kết luận"), 12, "shown", lambda x: _decision(x, "decided_at")),
        Wide("note", _("Ghi chú"), 30, "shown", lambda x: _decision(x, "note")),
    )
    return Page(_lines(matrix), Sheet(columns, needed="text", frozen=2), _("Căn cứ"))


def _lines(matrix: Matrix) -> Iterator[_Line]:
    stale = {each.key for each in matrix.waiting}  # what was found there is of other words
    held = [each for each in matrix.columns.all if each.key not in stale]
    lowers = [each.version.pk for each in held if each.version]
    kept = Comparison.objects.filter(upper=matrix.version, lower__in=lowers)
    why = {each.lower_id: each.evidence for each in kept}
    texts = {
        each.key: {item.key: item.text for item in matrix.lower(each).items}
        for each in matrix.columns.all
    }
    for row in matrix.rows:
        for cell in row.cells:
            if (cell.items and cell.kind != OFF) or cell.decided:
                version = cell.column.version
                reasons = why.get(version.pk, {}) if version else {}
                told = reasons.get(row.item.key, {})
                yield _Line(row, cell, texts[cell.column.key], told)


def _words(line: _Line) -> str:
    return "\n".join(line.texts.get(key, "") for key in line.cell.items)


def _terms(line: _Line) -> str:
    told = line.evidence.get("terms", [])[:_TERMS]
    return "; ".join(f"{term_words(each['words'])} ({each['weight']:.2f})" for each in told)


def _decision(line: _Line, name: str) -> Any:
    decision = line.cell.decision if line.cell.decided else None
    value = getattr(decision, name) if decision else None
    if name == "decided_at":
        return localtime(value).date() if value else None
    return str(value) if value else None
