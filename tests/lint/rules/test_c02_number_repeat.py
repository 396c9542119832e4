"""C02: numbers that stand twice."""

from __future__ import annotations

from lint_scenes import cases

FOUND = [
    """\
1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026.
1. Phòng Kinh tế cắm 20 biển báo trước ngày 30/3/2026.
2. Trường Tiểu học Tân Lập mua 03 phao trước ngày 30/3/2026.""",
]
LEFT = [
    """\
1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026.
2. Phòng Kinh tế cắm 20 biển báo trước ngày 30/3/2026.
3. Trường Tiểu học Tân Lập mua 03 phao trước ngày 30/3/2026.""",
]

test_found, test_left_alone = cases("C02", FOUND, LEFT)
