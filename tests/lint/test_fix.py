"""--fix: only what is safe; the mended file reads the same and has nothing left to mend."""

from __future__ import annotations

import io

import docx
import pytest

from danvan.lint import RULES, Report, check
from danvan.lint.drafts import NoDraft, draft_of
from danvan.reader.model import Reading
from danvan.reader.pipeline import read_bytes
from lint_scenes import around

WRONG = around(
    "1. Trạm Y tế xã mở  03 lớp dạy bơi ,tập huấn cho ngƣời lớn trước ngày 30/5/2026 .\n"
    "2. Phòng Kinh tế báo cáo kết qủa với Uỷ ban nhân dân xã trước ngày 30/3/2026."
)
MENDED = around(
    "1. Trạm Y tế xã mở 03 lớp dạy bơi, tập huấn cho người lớn trước ngày 30/5/2026.\n"
    "2. Phòng Kinh tế báo cáo kết quả với Ủy ban nhân dân xã trước ngày 30/3/2026."
)


def look(data: bytes, name: str) -> tuple[Reading, Report]:
    draft = draft_of(data, name)
    reading = read_bytes(draft.to_read, name)
    return reading, check(reading, switches=draft.switches(reading))


def fixed(data: bytes, name: str) -> bytes | None:
    reading, report = look(data, name)
    fixes = [problem.fix for problem in report.problems if problem.fix]
    return draft_of(data, name).fixed(reading, fixes)


def outline(data: bytes, name: str) -> list[tuple[str, str | None]]:
    reading = read_bytes(data, name)
    return [(part.id, part.label) for part in reading.parts()]


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
    assert [problem for problem in look(new, name)[1].problems if problem.fix] == []


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
