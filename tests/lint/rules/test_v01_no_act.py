"""V01: tasks without an act."""

from __future__ import annotations

from lint_scenes import cases

FOUND = [
    "1. Trường Tiểu học Tân Lập: 03 phao cứu sinh ở bể bơi trước ngày 30/5/2026.",
]
LEFT = [
    "1. Trường Tiểu học Tân Lập mua 03 phao cứu sinh cho bể bơi trước ngày 30/5/2026.",
    "1. Trường Tiểu học Tân Lập trang bị 03 phao cứu sinh trước ngày 30/5/2026.",
]

test_found, test_left_alone = cases("V01", FOUND, LEFT)
