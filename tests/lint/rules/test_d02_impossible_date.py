"""D02: dates that no calendar has."""

from __future__ import annotations

from lint_scenes import cases

FOUND = [
    (
        "Thực hiện Kế hoạch số 41/KH-UBND ngày 30/02/2025 của Ủy ban nhân dân tỉnh Ninh Bình "
        "về phòng, chống đuối nước, Ủy ban nhân dân xã ban hành kế hoạch như sau:"
    ),
]
LEFT = [
    (
        "Thực hiện Kế hoạch số 41/KH-UBND ngày 28/02/2025 của Ủy ban nhân dân tỉnh Ninh Bình "
        "về phòng, chống đuối nước, Ủy ban nhân dân xã ban hành kế hoạch như sau:"
    ),
]

test_found, test_left_alone = cases("D02", FOUND, LEFT, "basis")
