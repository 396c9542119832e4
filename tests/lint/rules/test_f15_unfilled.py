"""F15: places left to be filled."""

from __future__ import annotations

from lint_scenes import cases

FOUND = [
    "1. Trạm Y tế xã tổ chức lớp dạy bơi cho trẻ em, hoàn thành [cần điền: thời hạn].",
    "1. [điền tên cơ quan] mở lớp dạy bơi trước ngày 30/6/2026.",
    "1. Trạm Y tế xã lập danh sách, gửi [...] trước ngày 30/6/2026.",
    "1. Trạm Y tế xã mở lớp dạy bơi trước ngày ...../...../2026.",
]
LEFT = [
    "1. Trạm Y tế xã mở lớp dạy bơi cho trẻ em trước ngày 30/6/2026.",
    "1. Trạm Y tế xã mở lớp dạy bơi [2] trước ngày 30/6/2026.",
    "1. Trạm Y tế xã mở lớp dạy bơi ngày 15/6/2026...",
    "1. Trạm Y tế xã ghi danh sách (điền theo mẫu) trước ngày 30/6/2026.",
]

test_found, test_left_alone = cases("F15", FOUND, LEFT)
