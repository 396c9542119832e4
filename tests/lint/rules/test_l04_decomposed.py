"""L04: letters in pieces."""

from __future__ import annotations

from unicodedata import normalize

from lint_scenes import cases

FOUND = [
    normalize("NFD", "1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026."),
]
LEFT = [
    "1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026.",
]

test_found, test_left_alone = cases("L04", FOUND, LEFT)
