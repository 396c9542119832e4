"""The shape of a syllable, and how much of a text is made of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from danvan.reader.syllables import is_syllable, share

SYLLABLES = (
    "a à ở ý ạ uy uỷ ủy uyên khuya khuỷu nghiêng nghĩa gì giêng giếng quý quí quyết quốc quỳnh "
    "hoà hòa hoàn toán thuở huơ xoong boong rượu hươu nguyễn huỳnh yêu yếu đường chương trình "
    "cộng sản việt nam đắc lắc kế hoạch tiếp khoẻ khỏe thuế tuần CHƯƠNG Đảng ỦY"
)
OTHERS = (
    "UBND HĐND hoc tap chưong w f jz trường1 bcd ngh th nghiengs strong committee tỉnhh hoà\u0301 "
    "tòán ƣu mƣu ch\u00ad tr×nh noâng ngờng tiêcs"
)


@pytest.mark.parametrize("word", SYLLABLES.split())
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", [*OTHERS.split(), "", "a" * 100])
def test_words_of_other_shapes(word: str) -> None:
    assert not is_syllable(word)


def test_a_stop_takes_the_acute_or_the_dot() -> None:
    assert is_syllable("học")
    assert is_syllable("hóc")
    assert not is_syllable("hòc")
    assert not is_syllable("hoc")


def test_a_slip_in_the_place_of_the_tone_still_fits() -> None:
    assert is_syllable("qủa")
    assert is_syllable("qúy")


def test_share_of_vietnamese_of_english_and_of_nothing() -> None:
    assert share("Ban Dân vận Huyện ủy chủ trì, phối hợp với các xã.") == 1.0
    assert share("The committee shall report to the people every quarter of the year.") < 0.5
    assert share("123 - 456") == 0.0


def test_share_of_real_files(shared: Path) -> None:
    for path in sorted((shared / "seeds").glob("*.txt")):
        assert share(path.read_text(encoding="utf-8")) > 0.97
