"""D04: cited documents younger than this one."""

from __future__ import annotations

from lint_scenes import cases

FOUND = [
    (
        "Thực hiện Kế hoạch số 41/KH-UBND ngày 05/6/2026 của Ủy ban nhân dân tỉnh Ninh Bình "
        "về phòng, chống đuối nước, Ủy ban nhân dân xã ban hành kế hoạch như sau:"
    ),
]
LEFT = [
    (
        "Thực hiện Kế hoạch số 41/KH-UBND ngày 11/01/2026 của Ủy ban nhân dân tỉnh Ninh Bình "
        "về phòng, chống đuối nước, Ủy ban nhân dân xã ban hành kế hoạch như sau:"
    ),
]

test_found, test_left_alone = cases("D04", FOUND, LEFT, "basis")
