"""R01: helpers without a lead."""

from __future__ import annotations

from lint_scenes import cases

FOUND = [
    "1. Phối hợp với Trường Tiểu học Tân Lập mở 03 lớp dạy bơi trước ngày 30/5/2026.",
]
LEFT = [
    "1. Trạm Y tế xã phối hợp với Trường Tiểu học Tân Lập mở 03 lớp dạy bơi trước ngày 30/5/2026.",
    "1. Mở 03 lớp dạy bơi trước ngày 30/5/2026.",
]

test_found, test_left_alone = cases("R01", FOUND, LEFT)
