"""L05: blanks before a sign."""

from __future__ import annotations

from lint_scenes import cases

FOUND = [
    "1. Trạm Y tế xã mở 03 lớp dạy bơi ; tập huấn trước ngày 30/5/2026.",
    "1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026 .",
]
LEFT = [
    "1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026.",
    "1. Trạm Y tế xã mở 03 lớp dạy bơi (dự kiến ngày . . . tháng 5) trước ngày 30/5/2026.",
]

test_found, test_left_alone = cases("L05", FOUND, LEFT)
