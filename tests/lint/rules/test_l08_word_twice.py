"""L08: words typed twice."""

from __future__ import annotations

from lint_scenes import cases

FOUND = [
    "1. Trạm Y tế xã mở 03 lớp dạy bơi của của xã trước ngày 30/5/2026.",
    "1. Trạm Y tế xã tổ chức tổ chức 03 lớp dạy bơi trước ngày 30/5/2026.",
]
LEFT = [
    "1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026, dần dần mở rộng.",
    "1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026 cho trẻ em, luôn luôn có người trông.",
]

test_found, test_left_alone = cases("L08", FOUND, LEFT)
