"""A draft looked at in a process of its own: report, comments, fixes, and what cannot be done."""

from __future__ import annotations

import hashlib
import io
import zipfile

import docx
import pytest

from danvan.apart.reading import Order
from danvan.lint.apart import COMMENTS, FIXES, LookOrder, NoDraft, look_apart
from danvan.lint.known import Gone, Known
from danvan.reader import Options, ReaderError
from lint_scenes import around

DRAFT = around("1. Mở  03 lớp dạy bơi.\n2. Trạm Y tế xã cắm biển báo.")


def order(data: bytes, name: str = "a.txt", seconds: float = 60.0) -> Order:
    return Order(data, name, Options(), seconds)


def word() -> bytes:
    made = docx.Document()
    for line in DRAFT.splitlines():
        made.add_paragraph(line)
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def test_the_report_comes_with_the_reading_and_a_mark_for_each_problem():
    looked = look_apart(LookOrder(order(DRAFT.encode())))
    assert looked.report and len(looked.marks) == len(looked.report.problems)
    assert {"N01", "T01", "L03"} <= {one.code for one in looked.report.problems}
    assert "03 lớp" in looked.reading.text and looked.file is None


def test_what_the_drafter_switched_off_is_no_word_of_the_text():
    text = DRAFT.replace("2. Trạm", "[danvan: bỏ qua T01]\n2. Trạm").encode()
    looked = look_apart(LookOrder(order(text)))
    assert "danvan" not in looked.reading.text and looked.report
    assert looked.report.switched_off == 1
    assert looked.reading.source.sha256 == hashlib.sha256(text).hexdigest()


def test_what_the_register_knows_travels_along():
    known = Known(gone={"trạm y tế xã": Gone("2025-09-01", "Trung tâm Y tế")})
    looked = look_apart(LookOrder(order(DRAFT.encode()), known))
    assert looked.report and any("Trung tâm Y tế" in p.sentence.vi for p in looked.report.problems)


def test_comments_at_the_words_without_those_set_aside():
    first = look_apart(LookOrder(order(word(), "a.docx")))
    assert first.report
    aside = {m for m, p in zip(first.marks, first.report.problems, strict=True) if p.code == "N01"}
    assert aside
    with_comments = look_apart(LookOrder(order(word(), "a.docx"), want=COMMENTS))
    without = look_apart(
        LookOrder(order(word(), "a.docx"), want=COMMENTS, passed_over=frozenset(aside))
    )
    told = [_comments(each.file) for each in (with_comments, without)]
    assert "N01 ·" in told[0] and "N01 ·" not in told[1] and "T01 ·" in told[1]


def _comments(file: bytes | None) -> str:
    assert file is not None
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        return archive.read("word/comments.xml").decode()


def test_fixes_that_are_safe():
    looked = look_apart(LookOrder(order(DRAFT.encode()), want=FIXES))
    assert looked.file is not None and "Mở 03 lớp" in looked.file.decode()
    again = look_apart(LookOrder(order(looked.file), want=FIXES))
    assert again.file is None


def test_a_file_that_takes_no_comments_says_so():
    with pytest.raises(NoDraft, match="docx"):
        look_apart(LookOrder(order(DRAFT.encode()), want=COMMENTS))


def test_secrets_and_damage_are_refused_as_by_the_reader():
    for words, code in (("", "empty"), (f"TUYỆT MẬT\n{DRAFT}", "secret")):
        with pytest.raises(ReaderError) as refused:
            look_apart(LookOrder(order(words.encode())))
        assert refused.value.code == code


def test_time_is_limited():
    with pytest.raises(ReaderError) as refused:
        look_apart(LookOrder(order(DRAFT.encode(), seconds=0.01)))
    assert refused.value.code == "timeout"
