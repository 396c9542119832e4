"""D01: codes with the separators of the other family."""

from __future__ import annotations

from lint_scenes import cases

FOUND = [
    (
        "Thực hiện Chỉ thị số 33-CT/TTg ngày 26/11/2021 của Thủ tướng Chính phủ về công tác "
        "dân vận, Ủy ban nhân dân xã ban hành kế hoạch như sau:"
    ),
    (
        "Thực hiện Kết luận số 43/KL-TW ngày 07/01/2019 của Ban Bí thư về công tác dân vận, "
        "Ủy ban nhân dân xã ban hành kế hoạch như sau:"
    ),
]
LEFT = [
    (
        "Thực hiện Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ về công tác "
        "dân vận, Ủy ban nhân dân xã ban hành kế hoạch như sau:"
    ),
    (
        "Thực hiện Kết luận số 43-KL/TW ngày 07/01/2019 của Ban Bí thư về công tác dân vận, "
        "Ủy ban nhân dân xã ban hành kế hoạch như sau:"
    ),
]

test_found, test_left_alone = cases("D01", FOUND, LEFT, "basis")
