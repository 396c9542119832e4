"""C06: passages pasted twice."""

from __future__ import annotations

from danvan.lint import BY_CODE
from lint_scenes import cases, quoted

PASSAGE = """\
1. Trạm Y tế xã mở 03 lớp dạy bơi cho trẻ em từ 6 đến 12 tuổi tại bể bơi của Trường Tiểu học Tân \
Lập và Trường Trung học cơ sở Tân Lập trước ngày 30/5/2026.
2. Phòng Kinh tế cắm 20 biển báo nguy hiểm ở các ao, hồ, hố sâu không rào chắn trên địa bàn tám \
thôn của xã trước ngày 30/3/2026.
3. Trường Tiểu học Tân Lập mua 03 phao cứu sinh, 20 áo phao và 04 sào cứu hộ cho bể bơi của \
trường trước ngày 30/3/2026.
"""
ONE_LINE = "1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026.\n"

FOUND = [PASSAGE + PASSAGE]
LEFT = [PASSAGE, ONE_LINE + ONE_LINE.replace("1.", "2.")]

test_found, test_left_alone = cases("C06", FOUND, LEFT)


def test_the_passage_itself_is_shown():
    between = "4. Trạm Y tế xã tập huấn sơ cứu cho 12 cán bộ thôn trước ngày 30/4/2026.\n"
    behind = "5. Trạm Y tế xã cấp 24 bộ dụng cụ sơ cứu trước ngày 30/4/2026."
    words = quoted(BY_CODE["C06"], PASSAGE + between + PASSAGE + behind)
    assert words == ["1. Trạm Y tế xã mở 03 lớp dạy bơi cho trẻ"]
