"""L04: letters and their marks kept apart: not NFC.

Reads what the reader puts together for itself; the file still holds it in pieces.
"""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import normalize

from danvan.lint.document import Document
from danvan.lint.grounds import UNICODE
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said
from danvan.reader.repair import compose
from danvan.reader.source import Source


def _check(document: Document) -> Iterator[Found]:
    if document.is_legacy:
        return
    for edit in compose.edits(Source(document.reading.raw, ())):
        yield document.mend(
            edit.start,
            edit.end,
            edit.new,
            Said(
                f"Dấu rời khỏi chữ (Unicode tổ hợp); viết liền thành “{edit.new}”.",
                f"Letter and mark are apart (combining Unicode); write them as one, “{edit.new}”.",
            ),
        )


RULE = Rule(
    code="L04",
    title=Said("Dấu rời khỏi chữ", "Marks apart from their letters"),
    why=Said(
        "Chữ tổ hợp trông giống chữ dựng sẵn nhưng máy coi là khác: tìm không thấy, đếm sai.",
        "Letters put together from pieces look like whole ones, but to a program they "
        "are others: searches miss them and counts are wrong.",
    ),
    ground=UNICODE,
    level="note",
    fixes=True,
    exact=True,
    bad=normalize("NFD", "1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026."),
    good="1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026.",
    check=_check,
)
