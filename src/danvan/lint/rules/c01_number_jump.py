"""C01: a number is missing between two marks; the reader found it."""

from __future__ import annotations

from danvan.lint.found import noticed
from danvan.lint.grounds import BOTH_FORMS
from danvan.lint.model import Rule

RULE = Rule(
    code="C01",
    title="Đánh số nhảy cóc",
    why="Mục bị thiếu có thể là mục bị xóa nhầm; người dẫn chiếu sau này không biết dẫn mục nào.",
    ground=BOTH_FORMS,
    exact=True,
    bad="""\
1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026.
3. Phòng Kinh tế cắm 20 biển báo trước ngày 30/3/2026.""",
    good="""\
1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026.
2. Phòng Kinh tế cắm 20 biển báo trước ngày 30/3/2026.""",
    check=noticed("number-jump", "Đánh số lại hoặc thêm mục còn thiếu."),
)
