"""T01: tasks without a time."""

from __future__ import annotations

from lint_scenes import cases

FOUND = [
    "1. Trạm Y tế xã mở 03 lớp dạy bơi theo Công văn số 12/SYT-NV ngày 05/01/2026 của Sở Y tế.",
    "1. Trạm Y tế xã mở 03 lớp dạy bơi.",
    "1. Phòng Kinh tế cắm 20 biển báo ở các ao, hồ.",
]
LEFT = [
    "1. Trạm Y tế xã mở 03 lớp dạy bơi trong tháng 7 theo Công văn số 12/SYT-NV ngày 05/01/2026.",
    "1. Trạm Y tế xã mở 03 lớp dạy bơi trong tháng 5.",
    "1. Trạm Y tế xã thường xuyên kiểm tra nước bể bơi.",
    "1. Trạm Y tế xã hằng quý kiểm tra nước bể bơi.",
    "1. Trạm Y tế xã cử cán bộ trực theo lịch của Ủy ban nhân dân xã.",
]

test_found, test_left_alone = cases("T01", FOUND, LEFT)
