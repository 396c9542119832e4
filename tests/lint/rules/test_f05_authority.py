"""F05: TM. and T/M."""

from __future__ import annotations

from lint_scenes import cases

FOUND = [
    """\
ĐẢNG BỘ TỈNH NINH BÌNH
ĐẢNG ỦY XÃ TÂN LẬP
*
Số 15-KH/ĐU
ĐẢNG CỘNG SẢN VIỆT NAM
Tân Lập, ngày 12 tháng 01 năm 2026
KẾ HOẠCH
phòng, chống đuối nước cho trẻ em năm 2026

Đảng ủy xã xây dựng kế hoạch như sau:
1. Văn phòng Đảng ủy tham mưu tổ chức hội nghị quán triệt trước ngày 30/3/2026.

Nơi nhận:
- Văn phòng Tỉnh ủy (b/c);
- Lưu Văn phòng Đảng ủy.
TM. ĐẢNG ỦY
BÍ THƯ
Nguyễn Văn An""",
    """\
ĐẢNG BỘ TỈNH NINH BÌNH
ĐẢNG ỦY XÃ TÂN LẬP
*
Số 15-KH/ĐU
ĐẢNG CỘNG SẢN VIỆT NAM
Tân Lập, ngày 12 tháng 01 năm 2026
KẾ HOẠCH
phòng, chống đuối nước cho trẻ em năm 2026

Đảng ủy xã xây dựng kế hoạch như sau:
1. Văn phòng Đảng ủy tham mưu tổ chức hội nghị quán triệt trước ngày 30/3/2026.

Nơi nhận:
- Văn phòng Tỉnh ủy (b/c);
- Lưu Văn phòng Đảng ủy.
TM.ĐẢNG ỦY
BÍ THƯ
Nguyễn Văn An""",
]
LEFT = [
    """\
ĐẢNG BỘ TỈNH NINH BÌNH
ĐẢNG ỦY XÃ TÂN LẬP
*
Số 15-KH/ĐU
ĐẢNG CỘNG SẢN VIỆT NAM
Tân Lập, ngày 12 tháng 01 năm 2026
KẾ HOẠCH
phòng, chống đuối nước cho trẻ em năm 2026

Đảng ủy xã xây dựng kế hoạch như sau:
1. Văn phòng Đảng ủy tham mưu tổ chức hội nghị quán triệt trước ngày 30/3/2026.

Nơi nhận:
- Văn phòng Tỉnh ủy (b/c);
- Lưu Văn phòng Đảng ủy.
T/M ĐẢNG ỦY
BÍ THƯ
Nguyễn Văn An""",
    """\
ĐẢNG BỘ TỈNH NINH BÌNH
ĐẢNG ỦY XÃ TÂN LẬP
*
Số 15-KH/ĐU
ĐẢNG CỘNG SẢN VIỆT NAM
Tân Lập, ngày 12 tháng 01 năm 2026
KẾ HOẠCH
phòng, chống đuối nước cho trẻ em năm 2026

Đảng ủy xã xây dựng kế hoạch như sau:
1. Văn phòng Đảng ủy tham mưu tổ chức hội nghị quán triệt trước ngày 30/3/2026.

Nơi nhận:
- Văn phòng Tỉnh ủy (b/c);
- Lưu Văn phòng Đảng ủy.
T/L ĐẢNG ỦY
BÍ THƯ
Nguyễn Văn An""",
]

test_found, test_left_alone = cases("F05", FOUND, LEFT, "whole")
