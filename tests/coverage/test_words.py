"""Units, terms, weights, named clauses, and the lists themselves."""

from __future__ import annotations

import pytest

from danvan.coverage import Weights
from danvan.coverage.citing import names, points
from danvan.coverage.lexicon import common, concepts, fold, vocabulary
from danvan.coverage.terms import terms
from danvan.coverage.units import acts, units


def unit_names(text: str) -> list[str]:
    return [unit.name for unit in units(text)]


def test_spellings_of_one_thing_are_one_unit() -> None:
    assert unit_names("tiếp dân") == unit_names("Tiếp công dân") == ["tiếp công dân"]
    assert unit_names("TTHC") == unit_names("thủ tục hành chính")


def test_tone_marks_may_stand_in_either_place() -> None:
    assert fold("hoà") == fold("hòa") == "hòa"
    assert fold("quý") == "quý"


def test_bodies_fillers_and_numbers_say_nothing() -> None:
    assert unit_names("Ủy ban nhân dân các xã thực hiện trong 30 ngày") == []


def test_pairs_are_neighbours_within_one_phrase() -> None:
    assert "bến đò" in terms("sửa bến đò")
    assert "bến đò" not in terms("sửa bến, đò ngang")


def test_names_of_the_bodies_told_are_no_terms() -> None:
    assert "bến đò" not in terms("Ban Quản lý bến đò thu tiền", ["Ban Quản lý bến đò"])


def test_acts() -> None:
    assert acts(units("Rà soát, đề xuất sửa chữa cầu; đề xuất lại")) == ("đề xuất",)


def test_rare_words_weigh_more_and_common_ones_less() -> None:
    weights = Weights(
        ["dựng cầu treo", "dựng nhà bia", "dựng trạm gác, dựng cột mốc", "lập báo cáo"]
    )
    assert weights.of("cầu treo") > weights.of("·dựng")
    assert weights.of("báo cáo") < weights.of("cột mốc")
    assert weights.of("chưa từng thấy") >= weights.of("cầu treo")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Thực hiện điểm a khoản 2 Mục II Kế hoạch số 15/KH-UBND", ("II.2.a",)),
        ("theo Mục II, khoản 3 của Chương trình số 15 / KH-UBND", ("II.3",)),
        ("Thực hiện Kế hoạch số 15/KH-UBND", ()),
        ("điểm a của Luật Đất đai; thực hiện Kế hoạch số 15/KH-UBND", ()),
        ("mục II Kế hoạch số 115/KH-UBND", ()),
    ],
)
def test_clauses_of_the_parent_that_are_named(text: str, found: tuple[str, ...]) -> None:
    assert points(text, "15/KH-UBND") == found


def test_a_point_names_its_clause_only() -> None:
    assert names(("II.2",), "II.2")
    assert names(("II.2",), "PI.II.2")
    assert not names(("II.2",), "II.2.a")
    assert not names(("I.2",), "II.2")


def test_no_word_is_in_two_lists_of_one_file() -> None:
    spelled = [spelling for group in concepts() for spelling in group]
    assert len(spelled) == len(set(spelled))
    assert common() and vocabulary()
