"""T04: days of the week that do not fit."""

from __future__ import annotations

from lint_scenes import cases

FOUND = [
    "1. Trạm Y tế xã mở lớp dạy bơi ngày 15/5/2026 (thứ Ba).",
]
LEFT = [
    "1. Trạm Y tế xã mở lớp dạy bơi ngày 15/5/2026 (thứ Sáu).",
]

test_found, test_left_alone = cases("T04", FOUND, LEFT)
