"""Q01: orders to those who take none."""

from __future__ import annotations

from lint_scenes import cases

FOUND = [
    "1. Sở Giáo dục và Đào tạo mở lớp dạy bơi trước ngày 30/5/2026.",
    "1. Hội Liên hiệp Phụ nữ xã mở 03 lớp dạy bơi trước ngày 30/5/2026.",
]
LEFT = [
    "1. Đề nghị Hội Liên hiệp Phụ nữ xã mở 03 lớp dạy bơi trước ngày 30/5/2026.",
    "1. Trường Tiểu học Tân Lập mở 03 lớp dạy bơi trước ngày 30/5/2026.",
    "1. Các thôn, các tổ chức cơ sở mở lớp dạy bơi trước ngày 30/5/2026.",
]

test_found, test_left_alone = cases("Q01", FOUND, LEFT)
