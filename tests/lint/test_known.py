"""What is known beside the draft: the day of looking, a register of bodies, what was set aside."""

from __future__ import annotations

from danvan.lint import Settings, check
from danvan.lint.document import Document
from danvan.lint.edition import edition
from danvan.lint.identity import mark_of
from danvan.lint.known import Gone, Known
from lint_scenes import around, read

GONE = Settings(select=("Q02",))
OLD = "1. Phòng Dân tộc xã mở 03 lớp dạy bơi trước ngày 30/5/2026."
UNDATED = ("Tân Lập, ngày 12 tháng 01 năm 2026", "Tân Lập, ngày … tháng … năm 2026")
HUYEN = "1. Ủy ban nhân dân huyện Yên Khánh mở 03 lớp dạy bơi trước ngày 30/5/2026."


def test_a_register_says_which_bodies_ended_and_who_took_over():
    known = Known(gone={"phòng dân tộc xã": Gone("2025-09-01", "Phòng Văn hóa - Xã hội")})
    problems = check(read(around(OLD)), GONE, known=known).problems
    assert [one.sentence.vi for one in problems] == [
        "“Phòng Dân tộc xã” không còn từ ngày 01/09/2025; nay là Phòng Văn hóa - Xã hội."
    ]
    assert check(read(around(OLD)), GONE).problems == ()


def test_a_body_that_still_stood_on_the_day_is_no_problem():
    known = Known(gone={"phòng dân tộc xã": Gone("2026-02-01", "")})
    assert check(read(around(OLD)), GONE, known=known).problems == ()


def test_a_draft_without_a_date_is_looked_at_as_of_the_day_of_looking():
    draft = around(HUYEN).replace(*UNDATED)
    assert check(read(draft), GONE).problems == ()
    assert len(check(read(draft), GONE, known=Known(day="2026-01-12")).problems) == 1
    assert check(read(draft), GONE, known=Known(day="2025-01-12")).problems == ()


TWO = "1. Mở 03 lớp dạy bơi.\n2. Trạm Y tế xã cắm biển báo."


def marks(text: str) -> dict[str, str]:
    """The mark of each problem, by its code and the first word of its paragraph."""
    reading = read(text)
    document = Document(reading)
    return {f"{one.code} {one.clause}": mark_of(document, one) for one in check(reading).problems}


def test_a_mark_stays_while_the_words_stay():
    before = marks(around(TWO))
    moved = TWO.replace("2.", "3.").replace("1.", "2.")
    moved = marks(around(f"1. Trạm Y tế xã trực 24/24 giờ.\n{moved}"))
    assert before["T01 II.2"] == moved["T01 II.3"]
    changed = marks(around(TWO.replace("biển báo", "biển cấm")))
    assert before["T01 II.2"] != changed["T01 II.2"]
    assert before["N01 II.1"] == changed["N01 II.1"] != before["T01 II.1"]


def test_what_was_set_aside_is_told_no_more_and_not_counted():
    reading = read(around(TWO))
    left_out = marks(around(TWO))["T01 II.2"]
    report = check(reading, passed_over={left_out})
    assert "II.2" not in {one.clause for one in report.problems if one.code == "T01"}
    before = {share.name: share.short for share in check(reading).shares}
    after = {share.name: share.short for share in report.shares}
    assert after["time"] == before["time"] - 1 and after["body"] == before["body"]
    assert report.switched_off == 1


def test_the_edition_is_one_word():
    assert edition() == edition() and len(edition()) == 16
