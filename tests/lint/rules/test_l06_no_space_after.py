"""L06: signs without a blank behind."""

from __future__ import annotations

from lint_scenes import cases

FOUND = [
    "1. Trạm Y tế xã mở 03 lớp dạy bơi;tập huấn sơ cứu trước ngày 30/5/2026.",
]
LEFT = [
    "1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026.",
    "1. Trạm Y tế xã gửi thư tới a@tanlap.vn,b@tanlap.vn trước ngày 30/5/2026.",
    "1. Trạm Y tế xã mở 03 lớp dạy bơi,5 buổi mỗi lớp trước ngày 30/5/2026.",
]

test_found, test_left_alone = cases("L06", FOUND, LEFT)
