"""T03: wishes in the place of a date."""

from __future__ import annotations

from lint_scenes import cases

FOUND = [
    "1. Phòng Kinh tế khẩn trương cắm 20 biển báo.",
    "1. Phòng Kinh tế sớm hoàn thành việc cắm 20 biển báo.",
]
LEFT = [
    "1. Phòng Kinh tế khẩn trương cắm 20 biển báo, xong trước ngày 30/3/2026.",
    "1. Trạm Y tế xã kịp thời xử lý các ca đuối nước.",
    "1. Phòng Kinh tế cắm 20 biển báo để kịp thời cảnh báo nhân dân.",
    "1. Phát hiện kịp thời những sơ hở, thiếu sót trong công tác quản lý ao, hồ.",
    "1. Công an xã tổ chức thi hành kịp thời các bản án, quyết định của Tòa án.",
]

test_found, test_left_alone = cases("T03", FOUND, LEFT)
