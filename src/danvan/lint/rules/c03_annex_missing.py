"""C03: an annex is named and the file holds none; the reader found it."""

from __future__ import annotations

from danvan.lint.found import noticed
from danvan.lint.grounds import DECREE_30
from danvan.lint.model import Rule
from danvan.lint.said import Said

RULE = Rule(
    code="C03",
    title=Said("Nhắc phụ lục mà không có phụ lục", "An annex is named and there is none"),
    why=Said(
        "Người nhận không có phần chi tiết, thường chính là bảng phân công.",
        "Recipients lack the details, which are often the very table of who does what.",
    ),
    ground=DECREE_30,
    exact=True,
    bad="1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026 (Phụ lục kèm theo).",
    good="1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026.",
    check=noticed(
        "annex-missing",
        "Ghép phụ lục vào tệp, hoặc bỏ lời dẫn.",
        "The document speaks of {words}, and the file holds none. Add the annex to the file, or "
        "drop the words.",
    ),
)
