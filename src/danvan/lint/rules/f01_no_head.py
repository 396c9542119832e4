"""F01: the head is missing: body, number, date; the reader found it."""

from __future__ import annotations

from danvan.lint.found import noticed
from danvan.lint.grounds import BOTH_FORMS
from danvan.lint.model import Rule
from danvan.lint.said import Said

RULE = Rule(
    code="F01",
    title=Said("Thiếu phần đầu văn bản", "No head"),
    why=Said(
        "Không có tên cơ quan, số, ngày thì không phải là văn bản, chỉ là một bài viết.",
        "Without the name of a body, a number and a date it is no official document, "
        "only a piece of writing.",
    ),
    ground=BOTH_FORMS,
    exact=True,
    place="whole",
    bad="""\
KẾ HOẠCH
Phòng, chống đuối nước cho trẻ em năm 2026
I. NHIỆM VỤ
1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026.
""",
    good="""\
ỦY BAN NHÂN DÂN
XÃ TÂN LẬP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15/KH-UBND
Tân Lập, ngày 12 tháng 01 năm 2026
KẾ HOẠCH
Phòng, chống đuối nước cho trẻ em năm 2026

Ủy ban nhân dân xã ban hành kế hoạch như sau:
1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026.

Nơi nhận:
- Trạm Y tế xã (t/h);
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An
""",
    check=noticed(
        "head-missing",
        "Thêm theo mẫu.",
        "There is no head (name of the body, number, date). Add it by the form.",
    ),
)
