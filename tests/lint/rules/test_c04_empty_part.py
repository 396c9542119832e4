"""C04: parts with nothing in them."""

from __future__ import annotations

from lint_scenes import cases

FOUND = [
    """\
I. MỤC TIÊU
II. NHIỆM VỤ
1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026.""",
]
LEFT = [
    """\
I. MỤC TIÊU
Giảm 20% số trẻ em bị đuối nước.
II. NHIỆM VỤ
1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026.""",
]

test_found, test_left_alone = cases("C04", FOUND, LEFT, "plan")
