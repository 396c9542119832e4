"""R03: plans that nobody follows."""

from __future__ import annotations

from lint_scenes import cases

FOUND = [
    """\
I. NHIỆM VỤ
1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026.
2. Phòng Kinh tế cắm 20 biển báo trước ngày 30/3/2026.
3. Trường Tiểu học Tân Lập mua 03 phao trước ngày 30/3/2026.""",
]
LEFT = [
    """\
I. NHIỆM VỤ
1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026.
2. Phòng Kinh tế cắm 20 biển báo trước ngày 30/3/2026.
3. Phòng Văn hóa - Xã hội đôn đốc các cơ quan thực hiện trước ngày 30/3/2026.""",
    """\
I. NHIỆM VỤ
1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026.
2. Phòng Kinh tế cắm 20 biển báo trước ngày 30/3/2026.""",
]

test_found, test_left_alone = cases("R03", FOUND, LEFT, "plan")
