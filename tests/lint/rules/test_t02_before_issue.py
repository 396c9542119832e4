"""T02: limits before the day of issue."""

from __future__ import annotations

from lint_scenes import cases

FOUND = [
    "1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/11/2025.",
]
LEFT = [
    "1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/11/2026.",
]

test_found, test_left_alone = cases("T02", FOUND, LEFT)
