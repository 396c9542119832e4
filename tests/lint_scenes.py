"""Sound documents around the words of a rule's example, and short ways to look at them."""

from __future__ import annotations

from typing import Any

import pytest

from danvan.lint import BY_CODE, Problem, Rule, Settings, check
from danvan.reader.model import Reading
from danvan.reader.pipeline import read_bytes
from english import vietnamese_in

HEAD = """\
ỦY BAN NHÂN DÂN
XÃ TÂN LẬP
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 15/KH-UBND
Tân Lập, ngày 12 tháng 01 năm 2026
KẾ HOẠCH
Phòng, chống đuối nước cho trẻ em năm 2026
"""
BASIS = """\
Thực hiện Kế hoạch số 41/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh Ninh Bình về phòng, \
chống đuối nước cho trẻ em, Ủy ban nhân dân xã ban hành kế hoạch như sau:
"""
PLAN = """\
I. MỤC TIÊU
Giảm ít nhất 20% số trẻ em bị đuối nước so với năm 2025.
II. NHIỆM VỤ
{task}
III. TỔ CHỨC THỰC HIỆN
1. Phòng Văn hóa - Xã hội theo dõi, đôn đốc việc thực hiện Kế hoạch; hằng quý tổng hợp, báo cáo \
Chủ tịch Ủy ban nhân dân xã.
2. Văn phòng HĐND và UBND xã tham mưu tổ chức tổng kết việc thực hiện Kế hoạch trước ngày \
20/12/2026.
"""
TASK = "1. Trạm Y tế xã mở 03 lớp dạy bơi cho trẻ em trước ngày 30/5/2026."
END = """\

Nơi nhận:
- Ủy ban nhân dân tỉnh (b/c);
- Trạm Y tế xã (t/h);
- Lưu: VT, VHXH.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An
"""
# A whole paper of a party committee.
PARTY = """\
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
Nguyễn Văn An
"""


def but(paper: str, old: str, new: str) -> str:
    """A sound paper with other words in one place of it."""
    assert paper.count(old) == 1
    return paper.replace(old, new)


def around(words: str, place: str = "task") -> str:
    """A sound plan with `words` in one place of it."""
    if place == "whole":
        return words
    head = HEAD if place != "head" else words.rstrip("\n") + "\n"
    basis = BASIS if place != "basis" else words.rstrip("\n") + "\n"
    plan = (
        words.rstrip("\n") + "\n"
        if place == "plan"
        else PLAN.format(task=words if place == "task" else TASK)
    )
    return head + basis + plan + (END if place != "end" else words.rstrip("\n") + "\n")


def read(text: str, name: str = "ke-hoach.txt") -> Reading:
    return read_bytes(text.encode(), name)


def finds(rule: Rule, words: str, place: str | None = None) -> list[Problem]:
    """What one rule finds where `words` stand in a sound document."""
    reading = read(around(words, place or rule.place))
    return list(check(reading, Settings(select=(rule.code,))).problems)


def quoted(rule: Rule, words: str, place: str | None = None) -> list[str]:
    """The words that the rule points at."""
    text = read(around(words, place or rule.place)).text
    return [text[p.span.start : p.span.end] for p in finds(rule, words, place)]


def cases(
    code: str, found: list[str], left: list[str], place: str | None = None
) -> tuple[Any, Any]:
    """Two tests of one rule: words in which it finds something, words that it leaves alone."""
    rule = BY_CODE[code]
    assert len(left) >= len(found), "as many no-ops as hits"

    @pytest.mark.parametrize("words", found)
    def test_found(words: str) -> None:
        problems = finds(rule, words, place)
        assert problems
        assert [one.sentence.en for one in problems if vietnamese_in(one.sentence.en)] == []

    @pytest.mark.parametrize("words", left)
    def test_left_alone(words: str) -> None:
        assert finds(rule, words, place) == []

    return test_found, test_left_alone
