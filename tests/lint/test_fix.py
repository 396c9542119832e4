"""--fix: only what is safe; the mended file reads the same and has nothing left to mend."""

from __future__ import annotations

import io
from functools import partial

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from danvan.lint import RULES, Problem
from danvan.lint.drafts import NoDraft
from danvan.lint.drafts.look import look, mended
from danvan.reader.errors import ReaderError
from danvan.reader.pipeline import read_bytes
from fragments import LINES
from lint_scenes import around

WRONG = around(
    "1. Trạm Y tế xã mở  03 lớp dạy bơi ,tập huấn cho ngƣời lớn trước ngày 30/5/2026 .\n"
    "2. Phòng Kinh tế báo cáo kết qủa với Uỷ ban nhân dân xã trước ngày 30/3/2026."
)
MENDED = around(
    "1. Trạm Y tế xã mở 03 lớp dạy bơi, tập huấn cho người lớn trước ngày 30/5/2026.\n"
    "2. Phòng Kinh tế báo cáo kết quả với Ủy ban nhân dân xã trước ngày 30/3/2026."
)


def fixed(data: bytes, name: str) -> bytes | None:
    return mended(look(data, name), partial(look, name=name))[1]


def fixable(data: bytes, name: str) -> list[Problem]:
    return [problem for problem in look(data, name).report.problems if problem.fix]


def outline(data: bytes, name: str) -> list[tuple[str, str]]:
    """Every marked part's id and mark; a blank before the mark's full stop is a slip."""
    parts = read_bytes(data, name).parts()
    return [(part.id, part.label.replace(" ", "")) for part in parts if part.label]


def word(text: str) -> bytes:
    """A docx of these lines, each cut into runs in the middle of words."""
    made = docx.Document()
    for line in text.split("\n"):
        paragraph = made.add_paragraph()
        for at in range(0, len(line), 7):
            paragraph.add_run(line[at : at + 7]).bold = at % 2 == 0
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


FILES = [("a.txt", str.encode), ("a.md", str.encode), ("a.docx", word)]


@pytest.mark.parametrize(("name", "made"), FILES)
def test_the_mended_file_has_the_same_outline_and_nothing_to_mend(name, made):
    data = made(WRONG)
    new = fixed(data, name)
    assert new is not None
    assert outline(new, name) == outline(data, name)
    assert fixable(new, name) == []


@pytest.mark.parametrize(("name", "made"), FILES)
def test_mending_twice_changes_nothing(name, made):
    new = fixed(made(WRONG), name)
    assert new is not None
    assert fixed(new, name) is None


def test_text_comes_out_as_it_should_be_written():
    assert fixed(WRONG.encode(), "a.txt") == MENDED.encode()


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.fixes], ids=lambda rule: rule.code)
def test_each_rule_mends_its_own_example(rule):
    new = fixed(around(rule.bad, rule.place).encode(), "a.txt")
    assert new is not None
    assert new.decode() == around(rule.good, rule.place)


def test_line_ends_and_the_byte_order_mark_stay():
    data = b"\xef\xbb\xbf" + WRONG.replace("\n", "\r\n").encode()
    new = fixed(data, "a.txt")
    assert new == b"\xef\xbb\xbf" + MENDED.replace("\n", "\r\n").encode()


def test_signs_of_markdown_stay():
    words = "1. **Trạm Y tế xã** mở  03 lớp [dạy bơi](a.md) trước ngày 30/5/2026."
    new = fixed(around(words).encode(), "a.md")
    assert new == around(words.replace("mở  03", "mở 03")).encode()


def test_in_word_only_the_slips_change():
    before, after = docx.Document(io.BytesIO(word(WRONG))), None
    new = fixed(word(WRONG), "a.docx")
    assert new is not None
    after = docx.Document(io.BytesIO(new))
    assert [p.text for p in after.paragraphs] == MENDED.split("\n")
    assert len(after.paragraphs) == len(before.paragraphs)
    for old, made in zip(before.paragraphs, after.paragraphs, strict=True):
        assert [run.bold for run in old.runs] == [run.bold for run in made.runs]


def test_what_was_switched_off_is_not_mended():
    text = around("[danvan: bỏ qua L03]\n1. Trạm Y tế xã mở  03 lớp trước ngày 30/5/2026.")
    assert fixed(text.encode(), "a.txt") is None


def test_other_encodings_are_refused():
    with pytest.raises(NoDraft, match="UTF-8"):
        fixed(WRONG.encode("utf-16"), "a.txt")


def test_other_formats_are_refused():
    page = "<html><body><p>" + WRONG.replace("\n", "</p><p>") + "</p></body></html>"
    with pytest.raises(NoDraft, match="txt, md và docx"):
        fixed(page.encode(), "a.html")


def test_a_slip_that_another_one_hid_is_mended_too():
    words = "1. Trạm Y tế xã dạy ngƣời lớn ,trẻ em trước ngày 30/5/2026."
    new = fixed(around(words).encode(), "a.txt")
    assert new == around(words.replace("ƣ", "ư").replace(" ,", ", ")).encode()


SLIPS = ("  ", " ,", " .", "ƣ", "\u0323", "qủa", ";các xã", "hoà hòa")


@settings(max_examples=60)
@given(
    st.lists(st.tuples(st.sampled_from(LINES), st.sampled_from(SLIPS)), min_size=1, max_size=12),
    st.sampled_from([name for name, _ in FILES]),
    st.integers(0, 40),
)
def test_any_document_of_the_genre_is_mended_in_full(lines, name, at):
    text = "\n".join(line[:at] + slip + line[at:] for line, slip in lines).replace("\f", "")
    data = dict(FILES)[name](around(text))
    try:
        new = fixed(data, name)
    except ReaderError:
        return
    if new is not None:
        assert outline(new, name) == outline(data, name)
        assert fixable(new, name) == []
