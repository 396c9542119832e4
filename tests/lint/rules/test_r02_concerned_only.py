"""R02: helpers whom nobody can name."""

from __future__ import annotations

from lint_scenes import cases

FOUND = [
    "1. Các cơ quan, đơn vị liên quan mở 03 lớp dạy bơi trước ngày 30/5/2026.",
    (
        "1. Trạm Y tế xã chủ trì, phối hợp với các đơn vị liên quan mở 03 lớp dạy bơi trước "
        "ngày 30/5/2026."
    ),
    (
        "1. Trạm Y tế xã chủ trì, phối hợp với các cơ quan, đơn vị có liên quan mở 03 lớp "
        "dạy bơi trước ngày 30/5/2026."
    ),
]
LEFT = [
    "1. Phòng Kinh tế và các đơn vị liên quan cắm 20 biển báo trước ngày 30/3/2026.",
    (
        "1. Trạm Y tế xã chủ trì, phối hợp với Trường Tiểu học Tân Lập và các đơn vị liên "
        "quan mở 03 lớp dạy bơi trước ngày 30/5/2026."
    ),
    "1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026.",
]

test_found, test_left_alone = cases("R02", FOUND, LEFT)
