"""V03: nothing but effort."""

from __future__ import annotations

from lint_scenes import cases

FOUND = [
    "1. Các thôn tiếp tục tăng cường công tác tuyên truyền.",
    "1. Trạm Y tế xã quan tâm, chú trọng công tác phòng, chống đuối nước.",
]
LEFT = [
    "1. Các thôn tiếp tục tăng cường tuyên truyền 02 buổi mỗi tuần.",
    "1. Trạm Y tế xã tiếp tục mở lớp dạy bơi.",
    "1. Các thôn đẩy mạnh tuyên truyền, xong trước ngày 30/5/2026.",
]

test_found, test_left_alone = cases("V03", FOUND, LEFT)
