"""Acts, sentences, times and tone marks: the words that several rules ask for."""

from __future__ import annotations

import pytest

from danvan.lint.acts import acts_of, pieces
from danvan.lint.document import first_words
from danvan.lint.times import is_timed, soon_in
from danvan.lint.tones import find, other, styled
from danvan.reader.source import Span
from lint_scenes import around, read


def said(text: str) -> list[str]:
    return [text[slice(*one)] for one in pieces(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rà soát ao, hồ; cắm biển.", ["Rà soát ao, hồ", "cắm biển"]),
        ("Xong trước 30/5/2026. Báo cáo.", ["Xong trước 30/5/2026", "Báo cáo"]),
        ("Về TP. Ninh Bình và P. Tân Lập.", ["Về TP. Ninh Bình và P. Tân Lập"]),
        ("Ao sâu 1.5 m, hồ…", ["Ao sâu 1.5 m, hồ"]),
        (" ; \n", []),
    ],
)
def test_sentences(text, found):
    assert said(text) == found


@pytest.mark.parametrize(
    ("words", "done", "hollow"),
    [
        ("Các thôn tiếp tục đẩy mạnh công tác phòng, chống đuối nước.", 0, 2),
        ("Trường Tiểu học Tân Lập tăng cường công tác tuyên truyền.", 0, 1),
        ("Trạm Y tế xã tiếp tục mở lớp dạy bơi.", 1, 1),
    ],
)
def test_what_is_done_and_what_is_only_promised(words, done, hollow):
    reading = read(around(f"1. {words}"))
    acts = acts_of(reading.text, reading.tasks[0])
    assert (len(acts.done), len(acts.hollow)) == (done, hollow)


@pytest.mark.parametrize(
    "words",
    [
        "trước 30/5", "trong tháng 6", "trong quý II", "năm học 2026-2027", "hằng quý", "định kỳ",
        "thường xuyên", "khi có yêu cầu", "theo lịch của xã", "đúng tiến độ", "trong dịp hè",
        "trong 05 ngày làm việc, kể từ khi nhận",
    ],
)  # fmt: skip
def test_times(words):
    assert is_timed(words)


@pytest.mark.parametrize("words", ["trong thời gian tới", "sớm hoàn thành", "3 lớp", "mục 3.1"])
def test_no_times(words):
    assert not is_timed(words)


@pytest.mark.parametrize(
    ("words", "wish"),
    [
        ("Khẩn trương cắm biển", "Khẩn trương"),
        ("cắm biển trong thời gian tới", "trong thời gian tới"),
        ("cắm biển để kịp thời cảnh báo", None),
        ("kịp thời xử lý", None),
        ("xử lý kịp thời", None),
        ("thủ tục nhanh chóng, tiện lợi", None),
    ],
)
def test_wishes(words, wish):
    found = soon_in(words, 0, len(words))
    assert (found[0] if found else None) == wish


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("hoà giải ở huyện uỷ", ["hoà", "uỷ"]),
        ("Ủy ban và Uỷ viên", ["Ủy", "Uỷ"]),
        ("quý khách ở Thuỷ Xuân, Hoà", []),
        ("hoàn thành, quyết toán, loan", []),
        ("khoẻ", ["khoẻ"]),
    ],
)
def test_syllables_with_two_ways(text, words):
    assert [one.words for one in find(text)] == words


@pytest.mark.parametrize(("one", "two"), [("hòa", "hoà"), ("Ủy", "Uỷ"), ("thủy", "thuỷ")])
def test_the_other_way(one, two):
    assert (other(one), other(two)) == (two, one)
    assert styled(one)
    assert not styled(two)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“Đảng ủy các xã, phường tổ chức học tập” (điểm b)", "Đảng ủy các xã"),
        ("Rà soát các hồ “Dân vận khéo”; báo cáo", "Rà soát các hồ “Dân vận khéo”"),
        ("“", ""),
    ],
)
def test_first_words_open_without_a_quotation_mark(text, words):
    assert text[slice(*first_words(text, Span(0, len(text))))] == words
