"""D05: grounds that are no longer in force."""

from __future__ import annotations

from lint_scenes import cases

FOUND = [
    (
        "Căn cứ Thông tư số 01/2011/TT-BNV ngày 19/01/2011 của Bộ Nội vụ về thể thức văn "
        "bản, Ủy ban nhân dân xã ban hành kế hoạch như sau:"
    ),
]
LEFT = [
    (
        "Căn cứ Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư, "
        "Ủy ban nhân dân xã ban hành kế hoạch như sau:"
    ),
    (
        "Căn cứ Hướng dẫn số 36-HD/VPTW ngày 03/4/2018 của Văn phòng Trung ương Đảng về thể "
        "thức văn bản, Ủy ban nhân dân xã ban hành kế hoạch như sau:"
    ),
]

test_found, test_left_alone = cases("D05", FOUND, LEFT, "basis")
