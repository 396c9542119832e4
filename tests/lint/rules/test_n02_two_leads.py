"""N02: two leads for one act."""

from __future__ import annotations

from lint_scenes import cases

FOUND = [
    "1. Phòng Kinh tế, Trạm Y tế xã chủ trì cắm 20 biển báo trước ngày 30/3/2026.",
    """\
1. Cắm 20 biển báo.
- Chủ trì: Phòng Kinh tế, Trạm Y tế xã.
- Thời gian: trước ngày 30/3/2026.""",
]
LEFT = [
    "1. Phòng Kinh tế chủ trì, phối hợp với Trạm Y tế xã cắm 20 biển báo trước ngày 30/3/2026.",
    "1. Các trường học, các thôn chủ trì mở lớp dạy bơi trước ngày 30/5/2026.",
    (
        "1. Phòng Kinh tế, Trạm Y tế xã theo chức năng, nhiệm vụ được giao triển khai trong "
        "quý II năm 2026."
    ),
]

test_found, test_left_alone = cases("N02", FOUND, LEFT)
