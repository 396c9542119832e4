"""What the drafter switches off: the words of the order, and where it holds."""

from __future__ import annotations

import pytest

from danvan.lint import Report, Settings
from danvan.lint.drafts import draft_of
from danvan.lint.drafts.look import look as looked
from danvan.lint.switches import order_in
from danvan.reader.pipeline import read_bytes
from lint_scenes import around

BOTH = "1. Trạm Y tế xã mở 03 lớp dạy bơi.\n2. Trạm Y tế xã cắm 20 biển báo."


def look(text: str, name: str = "du-thao.txt") -> Report:
    return looked(text.encode(), name, Settings(select=("T01",))).report


@pytest.mark.parametrize(
    ("words", "order"),
    [
        ("danvan: bỏ qua T01", (("T01",), False)),
        ("Danvan : Bỏ qua T01, n ; L03", (("T01", "N", "L03"), False)),
        ("danvan: bo qua T01 cả văn bản", (("T01",), True)),
        ("danvan: bỏ qua tất cả", ((), False)),
        ("đã trao đổi với danvan", None),
        ("danvan: bỏ qua", None),
    ],
)
def test_the_words_of_an_order(words, order):
    assert order_in(words) == order


def test_without_an_order_both_are_found():
    assert [p.clause for p in look(around(BOTH)).problems] == ["II.1", "II.2"]


@pytest.mark.parametrize("line", ["[danvan: bỏ qua T01]", "<!-- danvan: bỏ qua T -->"])
@pytest.mark.parametrize("name", ["du-thao.txt", "du-thao.md"])
def test_an_order_holds_for_the_paragraph_below_it(line, name):
    report = look(around(f"{line}\n{BOTH}"), name)
    assert [p.clause for p in report.problems] == ["II.2"]
    assert report.switched_off == 1


def test_an_order_for_another_rule_changes_nothing():
    assert len(look(around(f"[danvan: bỏ qua N01]\n{BOTH}")).problems) == 2


def test_an_order_for_the_whole_document():
    report = look(around(f"{BOTH}\n[danvan: bỏ qua T01 cả văn bản]"))
    assert (report.problems, report.switched_off) == ((), 2)


def test_the_order_is_no_word_of_the_draft():
    draft = draft_of(around(f"[danvan: bỏ qua T01]\n{BOTH}").encode(), "a.txt")
    assert "danvan" not in read_bytes(draft.to_read, "a.txt").text


def test_a_sentence_that_only_speaks_of_danvan_stays():
    draft = draft_of("Xem danvan: bỏ qua T01 trong hướng dẫn.".encode(), "a.txt")
    assert draft.to_read == draft.data
