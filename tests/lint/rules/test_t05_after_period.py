"""T05: limits long after the period of the title."""

from __future__ import annotations

from lint_scenes import cases

FOUND = ["1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/6/2028."]
LEFT = [
    "1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/6/2026.",
    "1. Trạm Y tế xã báo cáo kết quả dạy bơi trước ngày 15/01/2027.",
]

test_found, test_left_alone = cases("T05", FOUND, LEFT)
