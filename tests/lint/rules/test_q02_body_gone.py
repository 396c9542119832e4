"""Q02: bodies that are no more."""

from __future__ import annotations

from lint_scenes import cases

FOUND = [
    (
        "1. Trạm Y tế xã phối hợp với Ủy ban nhân dân huyện Yên Khánh mở 03 lớp dạy bơi "
        "trước ngày 30/5/2026."
    ),
    "1. Trạm Y tế xã phối hợp với Ban Dân vận Tỉnh ủy mở 03 lớp dạy bơi trước ngày 30/5/2026.",
]
LEFT = [
    (
        "1. Trạm Y tế xã phối hợp với Ban Tuyên giáo và Dân vận Tỉnh ủy mở 03 lớp dạy bơi "
        "trước ngày 30/5/2026."
    ),
    "1. Trạm Y tế xã phối hợp với Công an xã mở 03 lớp dạy bơi trước ngày 30/5/2026.",
]

test_found, test_left_alone = cases("Q02", FOUND, LEFT)
