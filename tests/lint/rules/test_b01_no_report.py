"""B01: plans without a duty to report."""

from __future__ import annotations

from lint_scenes import cases

FOUND = [
    """\
I. NHIỆM VỤ
1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026.
2. Phòng Kinh tế cắm 20 biển báo trước ngày 30/3/2026.
3. Phòng Văn hóa - Xã hội theo dõi, đôn đốc việc thực hiện trước ngày 20/12/2026.""",
]
LEFT = [
    """\
I. NHIỆM VỤ
1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026.
2. Phòng Kinh tế cắm 20 biển báo trước ngày 30/3/2026.
3. Phòng Văn hóa - Xã hội báo cáo kết quả với Ủy ban nhân dân xã trước ngày 20/12/2026.""",
    """\
I. NHIỆM VỤ
1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026.
2. Phòng Kinh tế cắm 20 biển báo trước ngày 30/3/2026.""",
]

test_found, test_left_alone = cases("B01", FOUND, LEFT, "plan")
