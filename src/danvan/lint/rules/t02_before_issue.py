"""T02: due before the document was signed; the reader found it."""

from __future__ import annotations

from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.grounds import SIX_CLEAR
from danvan.lint.model import Found, Rule


def _check(document: Document) -> Iterator[Found]:
    for found in document.findings("due-before-issue"):
        yield Found(found.span, f"{found.message[:-1]}; thường là năm cũ còn sót, xin sửa lại.")


RULE = Rule(
    code="T02",
    title="Thời hạn trước ngày ban hành",
    why="Việc đã quá hạn khi văn bản chưa ký; thường do chép từ văn bản năm trước.",
    ground=SIX_CLEAR,
    verified=False,
    level="error",
    bad="1. Đoàn Thanh niên xã mở 03 lớp dạy bơi cho trẻ em trước ngày 30/5/2025.",
    good="1. Đoàn Thanh niên xã mở 03 lớp dạy bơi cho trẻ em trước ngày 30/5/2026.",
    check=_check,
)
