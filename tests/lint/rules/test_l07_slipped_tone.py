"""L07: tone marks on the u of qu."""

from __future__ import annotations

from lint_scenes import cases

FOUND = [
    "1. Trạm Y tế xã báo cáo kết qủa trước ngày 30/5/2026.",
    "1. Trạm Y tế xã mở 03 lớp dạy bơi trong qúy II năm 2026.",
]
LEFT = [
    "1. Trạm Y tế xã báo cáo kết quả trước ngày 30/5/2026.",
    "1. Trạm Y tế xã mở 03 lớp dạy bơi trong quý II năm 2026.",
]

test_found, test_left_alone = cases("L07", FOUND, LEFT)
