"""N01: tasks that name nobody."""

from __future__ import annotations

from lint_scenes import cases

FOUND = [
    "1. Đẩy mạnh tuyên truyền trên loa truyền thanh trong quý II năm 2026.",
    "1. Cắm 20 biển báo nguy hiểm trước ngày 30/3/2026.",
]
LEFT = [
    "1. Phòng Kinh tế cắm 20 biển báo nguy hiểm trước ngày 30/3/2026.",
    "1. Giao Trạm Y tế xã cắm 20 biển báo nguy hiểm trước ngày 30/3/2026.",
    "1. Cắm 20 biển báo nguy hiểm trước ngày 30/3/2026. Phòng Kinh tế chịu trách nhiệm mua biển.",
]

test_found, test_left_alone = cases("N01", FOUND, LEFT)
