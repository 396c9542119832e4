"""T02: due before the document was signed; the reader found it."""

from __future__ import annotations

from danvan.lint.found import noticed
from danvan.lint.grounds import SIX_CLEAR
from danvan.lint.model import Rule
from danvan.lint.said import Said

RULE = Rule(
    code="T02",
    title=Said("Thời hạn trước ngày ban hành", "Due before the day of issue"),
    why=Said(
        "Việc đã quá hạn khi văn bản chưa ký; thường do chép từ văn bản năm trước.",
        "The work is late before the document is signed; mostly it was copied from "
        "that of an earlier year.",
    ),
    ground=SIX_CLEAR,
    verified=False,
    level="error",
    bad="1. Trạm Y tế xã mở 03 lớp dạy bơi cho trẻ em trước ngày 30/5/2025.",
    good="1. Trạm Y tế xã mở 03 lớp dạy bơi cho trẻ em trước ngày 30/5/2026.",
    check=noticed(
        "due-before-issue",
        "Thường là năm cũ còn sót; xin sửa lại.",
        "The deadline {words} is before the day of issue. Mostly an old year was left; correct it.",
    ),
)
