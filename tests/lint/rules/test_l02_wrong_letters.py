"""L02: letters that only look Vietnamese."""

from __future__ import annotations

from lint_scenes import cases

FOUND = [
    "1. Trạm Y tế xã mở 03 lớp dạy bơi cho ngƣời lớn trước ngày 30/5/2026.",
    "1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026, do Ðoàn viên dạy.",
]
LEFT = [
    "1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026.",
    "1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026 cho người lớn.",
]

test_found, test_left_alone = cases("L02", FOUND, LEFT)
