"""Figures as text and as JSON."""

from __future__ import annotations

import json

import pytest

from danvan.figures import figures
from danvan.figures.emit import Look, render
from danvan.figures.emit.words import amount
from readings import reading

PLAN = """KẾ HOẠCH
về công tác dân vận giai đoạn 2026 - 2030

I. MỤC TIÊU
1. {}
"""


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("Trên 1.250 hộ đăng ký gia đình văn hóa.", "trên 1.250 hộ"),
        ("Mỗi xã có ít nhất 02 mô hình hằng năm.", "ít nhất 2 mô hình mỗi xã mỗi năm"),
        ("Tỷ lệ hộ nghèo giảm từ 3,5% xuống 1%.", "từ 3,5 xuống không quá 1 %"),
        ("Giảm tỷ lệ hộ nghèo 1 - 1,5%/năm.", "giảm 1 đến 1,5 % mỗi năm"),
        ("100% cơ sở có tổ hòa giải.", "100 %"),
    ],
)
def test_amounts_in_words(sentence: str, words: str) -> None:
    (figure,) = figures(reading(PLAN.format(sentence)))
    assert amount(figure) == words


def test_text() -> None:
    read = reading(PLAN.format("100% cơ sở có tổ hòa giải."), "a.txt")
    assert render(read, figures(read), "text") == (
        "a.txt\n  I.1\n       Cơ sở có tổ hòa giải\n       100 %; đến ngày 31/12/2030\n"
        "       “100% cơ sở có tổ hòa giải”\n  1 chỉ tiêu\n"
    )


def test_text_of_none() -> None:
    read = reading(PLAN.format("Nâng cao nhận thức."), "a.txt")
    assert render(read, figures(read), "text") == "a.txt\n  Không đọc ra chỉ tiêu nào.\n"


def test_json_on_one_line() -> None:
    read = reading(PLAN.format("Tỷ lệ tảo hôn còn dưới 0,10%."), "a.txt")
    shown = render(read, figures(read), "json", Look(one_line=True))
    assert shown.count("\n") == 1
    (figure,) = json.loads(shown)["figures"]
    assert (figure["value"], figure["comparison"], figure["unit"]) == ("0.1", "under", "%")
    assert read.text[slice(*figure["span"])] == figure["text"] == "Tỷ lệ tảo hôn còn dưới 0,10%"
