"""C06: a passage stands twice, word for word; the reader found it."""

from __future__ import annotations

from danvan.lint.found import noticed
from danvan.lint.grounds import BOTH_FORMS
from danvan.lint.model import Rule
from danvan.lint.said import Said

_PASSAGE = """\
1. Trạm Y tế xã mở 03 lớp dạy bơi cho trẻ em từ 6 đến 12 tuổi tại bể bơi của Trường Tiểu học \
Tân Lập trước ngày 30/5/2026.
2. Phòng Kinh tế cắm 20 biển báo nguy hiểm ở các ao, hồ không rào chắn trên địa bàn xã trước ngày \
30/3/2026.
3. Trạm Y tế xã tập huấn sơ cứu người bị đuối nước cho 12 cán bộ thôn và 24 giáo viên của hai \
trường học trên địa bàn, cấp 24 bộ dụng cụ sơ cứu cho các nhà văn hóa trước ngày 30/4/2026.
"""

RULE = Rule(
    code="C06",
    title=Said("Đoạn lặp nguyên văn", "A passage stands twice, word for word"),
    why=Said(
        "Đoạn dán hai lần dễ bị sửa ở một chỗ và còn nguyên ở chỗ kia.",
        "A passage that was pasted twice is easily changed in one place and left as "
        "it was in the other.",
    ),
    ground=BOTH_FORMS,
    bad=_PASSAGE + _PASSAGE,
    good=_PASSAGE,
    check=noticed(
        "passage-twice",
        "Xóa một bản.",
        "A passage stands twice, word for word; the reader left the copy out. Delete one of them.",
    ),
)
