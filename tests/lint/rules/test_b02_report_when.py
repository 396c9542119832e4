"""B02: standing reports without period or receiver."""

from __future__ import annotations

from lint_scenes import cases

FOUND = [
    "1. Trạm Y tế xã mở 03 lớp dạy bơi; thường xuyên báo cáo Ủy ban nhân dân xã.",
]
LEFT = [
    "1. Trạm Y tế xã mở 03 lớp dạy bơi; hằng quý báo cáo Ủy ban nhân dân xã.",
    "1. Trạm Y tế xã mở 03 lớp dạy bơi; khi có vướng mắc báo cáo Ủy ban nhân dân xã.",
]

test_found, test_left_alone = cases("B02", FOUND, LEFT)
