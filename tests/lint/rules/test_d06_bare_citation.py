"""D06: first citations that lack something."""

from __future__ import annotations

from lint_scenes import cases

FOUND = [
    "Thực hiện Quyết định số 12/QĐ-UBND, Ủy ban nhân dân xã ban hành kế hoạch như sau:",
]
LEFT = [
    (
        "Thực hiện Quyết định số 12/QĐ-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh Ninh "
        "Bình về dạy bơi, Ủy ban nhân dân xã ban hành kế hoạch như sau:"
    ),
    "Căn cứ Luật Tổ chức chính quyền địa phương, Ủy ban nhân dân xã ban hành kế hoạch như sau:",
]

test_found, test_left_alone = cases("D06", FOUND, LEFT, "basis")
