"""D03: cited codes of another type."""

from __future__ import annotations

from lint_scenes import cases

FOUND = [
    (
        "Thực hiện Quyết định số 25-NQ/TW ngày 03/6/2013 của Ban Chấp hành Trung ương Đảng "
        "về công tác dân vận, Ủy ban nhân dân xã ban hành kế hoạch như sau:"
    ),
]
LEFT = [
    (
        "Thực hiện Kết luận số 43-KL/TW ngày 07/01/2019 của Ban Bí thư về công tác dân vận, "
        "Ủy ban nhân dân xã ban hành kế hoạch như sau:"
    ),
]

test_found, test_left_alone = cases("D03", FOUND, LEFT, "basis")
