"""F12: own codes of the other family."""

from __future__ import annotations

from lint_scenes import cases

FOUND = [
    """\
ỦY BAN NHÂN DÂN
XÃ TÂN LẬP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15-KH/UBND
Tân Lập, ngày 12 tháng 01 năm 2026
KẾ HOẠCH
Phòng, chống đuối nước cho trẻ em năm 2026""",
]
LEFT = [
    """\
ỦY BAN NHÂN DÂN
XÃ TÂN LẬP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15/KH-UBND
Tân Lập, ngày 12 tháng 01 năm 2026
KẾ HOẠCH
Phòng, chống đuối nước cho trẻ em năm 2026""",
]

test_found, test_left_alone = cases("F12", FOUND, LEFT, "head")
