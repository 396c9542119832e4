"""No text raises, every figure quotes its words, and time grows with the text."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from danvan.figures import figures
from danvan.figures.model import COMPARISONS
from readings import reading

_PIECES = (
    "Phấn đấu", "đến năm 2030,", "100%", "trên 95 %", "từ 85% lên", "ít nhất 02 mô hình", "giảm",
    "tăng", "tỷ lệ hộ nghèo", "bình quân", "1 - 1,5%/năm", "3.000", "hội viên", "trở lên", "Mỗi xã",
    "có", "không quá", "hai", "triệu đồng", "%", "-", "–", "/", "(", ")", "“", "”", '"', ";", ":",
    ",", ".", "còn", "xuống", "đạt", "ngày 31/02/2026", "năm", "lần", "km", "đã", "0", "00.000",
    "9999999999999999999", "5 chương trình, 16 đề án", "và", "\u0130", "\u00a0", "≥ 3", "1/2",
)  # fmt: skip
_LINES = st.builds(
    lambda mark, pieces: mark + " ".join(pieces),
    st.sampled_from(("I. MỤC TIÊU ", "1. ", "a) ", "- ", "Điều 3. ", "| ", "", "Phụ lục ")),
    st.lists(st.sampled_from(_PIECES), max_size=16),
)


@settings(deadline=None, max_examples=150)
@given(st.lists(_LINES, min_size=1, max_size=8))
def test_no_text_raises(lines: list[str]) -> None:
    read = reading("KẾ HOẠCH\nvề công tác dân vận\n\n" + "\n".join(lines) + "\n")
    for figure in figures(read):
        assert read.text[slice(*figure.span)] == figure.text
        assert figure.name and figure.unit and figure.comparison in COMPARISONS
        assert figure.upto is None or figure.upto >= figure.value
        assert all(read.text[slice(*span)].strip() for span in figure.names)


def _seconds(text: str) -> float:
    read = reading("KẾ HOẠCH\nvề công tác dân vận\n\nI. MỤC TIÊU\n1. " + text + "\n")
    begun = time.process_time()
    figures(read)
    return time.process_time() - begun


@pytest.mark.parametrize(
    "piece",
    [
        "trên 95% hộ, ",
        "giảm từ 5% xuống 3% và ",
        "tỷ lệ ",
        "hỗ trợ cho ",
        "từ 5 đến ",
        "( , : ",
        "9.",
        "cấp, ",
    ],
)
def test_time_grows_with_the_text(piece: str) -> None:
    few, many = (min(_seconds(piece * n) for _again in range(3)) for n in (200, 1_600))
    assert many < 8 * 3 * max(few, 0.02)
