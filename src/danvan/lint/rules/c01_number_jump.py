"""C01: a number is missing between two marks; the reader found it."""

from __future__ import annotations

from danvan.lint.found import noticed
from danvan.lint.grounds import BOTH_FORMS
from danvan.lint.model import Rule
from danvan.lint.said import Said

RULE = Rule(
    code="C01",
    title=Said("Đánh số nhảy cóc", "A number is skipped"),
    why=Said(
        "Mục bị thiếu có thể là mục bị xóa nhầm; người dẫn chiếu sau này không biết dẫn mục nào.",
        "The part that is missing may have been deleted by mistake; who refers to the "
        "document later does not know which part to name.",
    ),
    ground=BOTH_FORMS,
    exact=True,
    bad="""\
1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026.
3. Phòng Kinh tế cắm 20 biển báo trước ngày 30/3/2026.""",
    good="""\
1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026.
2. Phòng Kinh tế cắm 20 biển báo trước ngày 30/3/2026.""",
    check=noticed(
        "number-jump",
        "Đánh số lại hoặc thêm mục còn thiếu.",
        "The numbering jumps: a part is missing behind {words}. Number anew, or add it.",
    ),
)
