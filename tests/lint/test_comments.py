"""The drafter's docx back: comments at the very words, and nothing else changed."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from builders import docx as tiny_docx
from builders import paragraph
from danvan.lint import Report, check
from danvan.lint.drafts import NoDraft, draft_of
from danvan.lint.drafts.look import look as looked
from danvan.reader.pipeline import read_bytes
from lint_scenes import around

DRAFT = around(
    "1. Mở 03 lớp dạy bơi cho trẻ em.\n"
    "2. Trạm Y tế xã chủ trì, phối hợp với các cơ quan liên quan cắm 20 biển báo trước "
    "ngày 30/3/2026."
)


def word(text: str, cut: int = 9) -> bytes:
    """A docx of these lines in runs of `cut` letters, in turn bold and coloured."""
    made = docx.Document()
    for line in text.split("\n"):
        paragraph = made.add_paragraph()
        for number, at in enumerate(range(0, len(line), cut)):
            run = paragraph.add_run(line[at : at + cut])
            run.bold, run.italic = number % 2 == 0, number % 3 == 0
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def look(data: bytes) -> Report:
    return looked(data, "a.docx").report


def commented(data: bytes) -> bytes:
    reading = read_bytes(data, "a.docx")
    return draft_of(data, "a.docx").commented(reading, check(reading))


def comments(data: bytes) -> list[tuple[str, str]]:
    """Each comment with the words that it stands at."""
    opened = docx.Document(io.BytesIO(data))
    return [(_at(opened, str(one.comment_id)), one.text) for one in opened.comments]


def _at(opened: Any, number: str) -> str:
    words, inside = [], False
    for element in opened.element.body.iter():
        if element.get(qn("w:id")) == number and element.tag == qn("w:commentRangeStart"):
            inside = True
        elif element.get(qn("w:id")) == number and element.tag == qn("w:commentRangeEnd"):
            inside = False
        elif inside and element.tag == qn("w:t"):
            words.append(element.text)
    return "".join(words)


def letters(data: bytes) -> list[list[tuple[str, bool | None, bool | None]]]:
    """Every letter of every paragraph with its look."""
    return [
        [(letter, run.bold, run.italic) for run in paragraph.runs for letter in run.text]
        for paragraph in docx.Document(io.BytesIO(data)).paragraphs
    ]


def test_comments_stand_at_the_very_words():
    found = dict(comments(commented(word(DRAFT))))
    assert found["Mở 03 lớp dạy bơi cho trẻ em"].startswith("N01 · Nhiệm vụ không nêu cơ quan nào")
    assert "T01 · " in found["Mở 03 lớp dạy bơi cho trẻ em"]
    assert found["các cơ quan liên quan"].startswith("R02 · ")


def test_the_whole_is_told_at_the_title():
    at, words = comments(commented(word(DRAFT)))[-1]
    assert at == "Phòng, chống đuối nước cho trẻ em năm 2026"
    assert words.split("\n")[0] == "1/4 nhiệm vụ chưa có cơ quan chủ trì."


def test_nothing_else_changes():
    data = word(DRAFT)
    new = commented(data)
    assert letters(new) == letters(data)
    assert read_bytes(new, "a.docx").text == read_bytes(data, "a.docx").text
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(io.BytesIO(new)) as made:
        changed = {n for n in old.namelist() if old.read(n) != made.read(n)}
        added = {*made.namelist()} - {*old.namelist()}
        assert made.testzip() is None
    assert changed == {"word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"}
    assert added == {"word/comments.xml"}


def test_a_second_look_takes_the_place_of_the_first():
    once = commented(word(DRAFT))
    assert comments(commented(once)) == comments(once)


def test_comments_of_people_stay():
    opened = docx.Document(io.BytesIO(word(DRAFT)))
    run = opened.paragraphs[3].runs[0]
    opened.add_comment([run], "Xem lại giúp em.", "Lan", "L")
    buffer = io.BytesIO()
    opened.save(buffer)
    new = commented(commented(buffer.getvalue()))
    authors = [one.author for one in docx.Document(io.BytesIO(new)).comments]
    assert authors.count("Lan") == 1


def with_order(words: str) -> bytes:
    opened = docx.Document(io.BytesIO(word(DRAFT)))
    line = next(p for p in opened.paragraphs if p.text.startswith("1. Mở"))
    opened.add_comment(line.runs[1:3], words, "Lan", "L")
    buffer = io.BytesIO()
    opened.save(buffer)
    return buffer.getvalue()


def test_a_comment_of_the_drafter_switches_a_rule_off_where_it_stands():
    assert {p.code for p in look(word(DRAFT)).problems} == {"N01", "T01", "R02"}
    assert {p.code for p in look(with_order("danvan: bỏ qua T01, N")).problems} == {"R02"}


def test_a_comment_of_the_drafter_for_the_whole_document():
    report = look(with_order("Việc nhỏ. danvan: bỏ qua R02 cả văn bản"))
    assert {p.code for p in report.problems} == {"N01", "T01"}
    assert report.switched_off == 1


def test_tables_text_breaks_and_tabs_keep_their_place():
    opened = docx.Document(io.BytesIO(word(DRAFT)))
    opened.paragraphs[0].insert_paragraph_before("Bản\tđể lấy ý kiến").add_run().add_break()
    cell = opened.add_table(1, 2).rows[0].cells[0]
    cell.text = "Ghi chú"
    buffer = io.BytesIO()
    opened.save(buffer)
    assert "Mở 03 lớp dạy bơi cho trẻ em" in dict(comments(commented(buffer.getvalue())))


def test_a_file_that_cannot_be_written_is_named():
    broken = tiny_docx("".join(paragraph(line) for line in DRAFT.split("\n")))
    reading = read_bytes(broken, "a.docx")
    with pytest.raises(NoDraft, match="Không ghi được vào tệp docx này"):
        draft_of(broken, "a.docx").commented(reading, check(reading))


def test_other_formats_get_no_comments():
    reading = read_bytes(DRAFT.encode(), "a.txt")
    with pytest.raises(NoDraft, match="Chỉ ghi được ý kiến vào tệp docx"):
        draft_of(DRAFT.encode(), "a.txt").commented(reading, check(reading))


PIECES = {
    "a link": "<w:hyperlink><w:r><w:t>{}</w:t></w:r></w:hyperlink>",
    "words put in by a tracked change": '<w:ins w:id="9" w:author="Lan"><w:r><w:t>{}</w:t></w:r>'
    "</w:ins>",
    "words beside deleted ones": '<w:del w:id="9" w:author="Lan"><w:r><w:delText>Xóa</w:delText>'
    "</w:r></w:del><w:r><w:t>{}</w:t></w:r>",
    "a content control": "<w:sdt><w:sdtContent><w:r><w:t>{}</w:t></w:r></w:sdtContent></w:sdt>",
    "a run with a tab and a break": "<w:r><w:t>A</w:t><w:tab/><w:br/><w:t>{}</w:t><w:br/></w:r>",
    "a run in capitals by look": "<w:r><w:rPr><w:caps/></w:rPr><w:t>{}</w:t></w:r>",
    "two words in one run": '<w:r><w:t xml:space="preserve">{} </w:t><w:t>xa</w:t></w:r>',
}
SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@pytest.mark.parametrize("inside", PIECES.values(), ids=PIECES.keys())
def test_runs_of_every_kind(inside):
    opened = docx.Document(io.BytesIO(word(DRAFT)))
    line = next(p for p in opened.paragraphs if p.text.startswith("1. Mở"))
    for child in list(line._p):
        line._p.remove(child)
    body = inside.format("1. Mở 03 lớp dạy bơi cho trẻ em.")
    for child in parse_xml(f"<w:p {SPACE}>{body}</w:p>"):
        line._p.append(child)
    buffer = io.BytesIO()
    opened.save(buffer)
    new = commented(buffer.getvalue())
    assert any(at.startswith("Mở 03 lớp") and "N01" in text for at, text in comments(new))
    assert text_of(new) == text_of(buffer.getvalue())


def text_of(data: bytes) -> str:
    body = docx.Document(io.BytesIO(data)).element.body
    return "".join(element.text or "" for element in body.iter(qn("w:t"), qn("w:delText")))
