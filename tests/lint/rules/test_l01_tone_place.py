"""L01: tone marks in two places."""

from __future__ import annotations

from danvan.lint import BY_CODE
from lint_scenes import cases, finds

FOUND = [
    "1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026, tặng hoa cho các hoà giải viên.",
    "1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026, báo cáo Uỷ ban nhân dân xã.",
]
LEFT = [
    "1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026, tặng hoa cho các hòa giải viên.",
    "1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026 ở xã Thuỷ Xuân.",
    "1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026, mua sách quý cho thư viện.",
]

test_found, test_left_alone = cases("L01", FOUND, LEFT)


def test_the_other_way_is_shown_as_it_stands_in_the_document():
    words = "1. Trạm Y tế xã mở 03 lớp dạy bơi, tặng hoa cho các hoà giải viên."
    (problem,) = finds(BY_CODE["L01"], words)
    assert "chỗ khác như “Ủy”; viết “hòa”" in problem.sentence.vi
