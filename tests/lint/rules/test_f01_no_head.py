"""F01: documents without a head."""

from __future__ import annotations

from lint_scenes import PARTY, cases

FOUND = [
    """\
KẾ HOẠCH
Phòng, chống đuối nước cho trẻ em năm 2026

I. NHIỆM VỤ
1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026.""",
]
LEFT = [PARTY]

test_found, test_left_alone = cases("F01", FOUND, LEFT, "whole")
