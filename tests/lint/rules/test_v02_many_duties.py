"""V02: several duties in one clause."""

from __future__ import annotations

from lint_scenes import cases

FOUND = [
    (
        "1. Phòng Kinh tế rà soát ao, hồ không rào chắn; cắm biển báo ở nơi nguy hiểm; sửa "
        "chữa cầu ao bị hỏng trước ngày 30/3/2026."
    ),
]
LEFT = [
    "1. Phòng Kinh tế rà soát, thống kê, lập danh sách ao, hồ không rào chắn trước ngày 30/3/2026.",
    (
        "1. Phòng Kinh tế rà soát các nơi nguy hiểm như: ao không rào chắn; hố sâu ở công "
        "trình; cầu ao bị hỏng trước ngày 30/3/2026."
    ),
    (
        "1. Phòng Kinh tế rà soát ao, hồ không rào chắn; cắm biển báo ở nơi nguy hiểm. Tăng cường "
        "phòng, chống đuối nước là nhiệm vụ cấp bách của toàn xã."
    ),
    (
        "e) Phòng Kinh tế rà soát ao, hồ không rào chắn; cắm biển báo ở nơi nguy hiểm.\n"
        "ø) Sửa chữa cầu ao bị hỏng trước ngày 30/3/2026."
    ),
]

test_found, test_left_alone = cases("V02", FOUND, LEFT)
