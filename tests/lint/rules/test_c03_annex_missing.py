"""C03: annexes that are not there."""

from __future__ import annotations

from lint_scenes import cases

FOUND = [
    "1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026 (Phụ lục I kèm theo).",
]
LEFT = [
    (
        "1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026 theo Phụ lục I kèm theo Nghị "
        "định số 30/2020/NĐ-CP."
    ),
]

test_found, test_left_alone = cases("C03", FOUND, LEFT)
