"""L07: tone marks on the u of qu, and on the first vowel of a closed syllable."""

from __future__ import annotations

from danvan.lint import check
from lint_scenes import cases
from readings import reading

FOUND = [
    "1. Trạm Y tế xã báo cáo kết qủa trước ngày 30/5/2026.",
    "1. Trạm Y tế xã mở 03 lớp dạy bơi trong qúy II năm 2026.",
    "1. Trạm Y tế xã hòan thiện hồ sơ trước ngày 30/5/2026.",
    "1. Trạm Y tế xã mở TÒAN BỘ sổ trước ngày 30/5/2026.",
    "1. Ông Hùynh Văn An báo cáo trước ngày 30/5/2026.",
]
LEFT = [
    "1. Trạm Y tế xã báo cáo kết quả trước ngày 30/5/2026.",
    "1. Trạm Y tế xã mở 03 lớp dạy bơi trong quý II năm 2026.",
    "1. Trạm Y tế xã hòa giải, hoà nhập, khỏe mạnh, tùy nơi trước ngày 30/5/2026.",
    "1. Ông Huỳnh Văn An hoàn thiện hồ sơ trước ngày 30/5/2026.",
    "1. Trạm Y tế xã mở TOÀN BỘ sổ của Tòa án trước ngày 30/5/2026.",
]

test_found, test_left_alone = cases("L07", FOUND, LEFT)


def test_the_whole_syllable_is_told() -> None:
    [found] = [p for p in check(reading("1. Trạm Y tế hòan thành.")).problems if p.code == "L07"]
    assert "viết “hoàn”, không phải “hòan”" in str(found.sentence)
