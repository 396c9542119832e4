"""On pages in English the rules speak English; only what is quoted stays in Vietnamese."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable
from html import unescape

import docx
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from danvan.lint import RULES
from danvan.web.documents.actions import set_aside
from danvan.web.documents.models import Problem, Version
from english import vietnamese_in
from lint_scenes import around
from roles import Cast

from .conftest import taken_in

As = Callable[[str], Client]
# One draft with many faults: each rule below finds something in it.
TASKS = """\
1. Mở  03 lớp dạy bơi ,tập huấn sơ cứu cho trẻ em theo Chỉ thị số 25-NQ/TW ngày 31/11/2013.
2. Sở Y tế khẩn trương cắm 20 biển báo.
3. Các thôn tiếp tục đẩy mạnh công tác phòng, chống đuối nước.
5. Phối hợp với Hội Nông dân huyện Yên Khánh mở lớp cho cho trẻ em trước ngày 30/5/2025.
6. Trạm Y tế xã chủ trì, phối hợp với các cơ quan liên quan báo cáo kết qủa trƣớc 30/6/2026."""
DRAFT = around(TASKS).replace("Số: 15/KH", "Số 15/KH").replace("TM. ỦY", "T/M ỦY")
MET = {
    "N01", "T01", "T02", "T03", "V03", "R01", "R02", "S01", "Q01", "Q02", "C01", "D02", "D03",
    "F03", "F05", "L02", "L03", "L05", "L07", "L08",
}  # fmt: skip


@pytest.fixture
def draft(cast: Cast) -> Version:
    return taken_in(cast, DRAFT, "du-thao.txt")


@pytest.fixture
def reader(as_role: As) -> Client:
    """An officer who reads English."""
    client = as_role("officer")
    client.post("/ngon-ngu/", {"language": "en"})
    return client


def said(page: bytes, start: str, end: str) -> str:
    """The words between two pieces of a page, what is quoted of the document left out."""
    text = page.decode()
    text = text[text.index(start) :]
    text = text[: text.index(end)]
    text = re.sub(r"<(blockquote|dd)\b.*?</\1>", " ", text, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", text)).split())


def assert_english(page: bytes, words: str) -> None:
    whole = unescape(page.decode())
    for rule in RULES:
        assert rule.title.vi not in words and rule.why.vi not in whole
        assert rule.ground.vi not in whole
    assert vietnamese_in(words) == []


def test_the_draft_has_many_faults(draft: Version) -> None:
    assert {p.code for p in draft.lint_run.problems.all()} >= MET


def test_the_page_of_a_document(draft: Version, reader: Client) -> None:
    page = reader.get(f"/van-ban/{draft.document_id}/soat/").content
    words = said(page, 'id="diem-so"', "</main>")
    assert_english(page, words)
    assert "A task that nobody is to do" in words and "Clear who" in words
    for problem in draft.lint_run.problems.all():
        assert problem.english in words and problem.sentence not in unescape(page.decode())


def test_the_same_finds_in_vietnamese(draft: Version, as_role: As) -> None:
    page = unescape(as_role("officer").get(f"/van-ban/{draft.document_id}/soat/").content.decode())
    for problem in draft.lint_run.problems.all():
        assert problem.sentence in page and problem.english not in page


def test_the_reading_screen(draft: Version, reader: Client) -> None:
    page = reader.get(f"/van-ban/{draft.document_id}/doc/?soat=bat").content
    words = said(page, 'id="soat-ten"', "</section>")
    assert_english(page, words)
    assert all(problem.english in words for problem in draft.lint_run.problems.all())


def test_a_file_that_is_not_kept(reader: Client) -> None:
    page = reader.post("/van-ban/soat/", {"file": _upload("a.txt", DRAFT.encode())}).content
    words = said(page, 'id="diem-so"', "<form")
    assert_english(page, words)
    assert "There are bodies that help and none that leads" in words


def test_the_form_that_sets_aside(draft: Version, reader: Client) -> None:
    problem = draft.lint_run.problems.filter(code="T01")[0]
    at = f"/van-ban/{draft.document_id}/soat/{problem.pk}/bo-qua/"
    page = reader.get(at).content
    words = said(page, '<form class="card narrow"', "</form>")
    assert_english(page, words)
    assert "A task without a deadline" in words and problem.english in words


def test_what_was_set_aside(cast: Cast, draft: Version, reader: Client) -> None:
    problem = draft.lint_run.problems.filter(code="N01")[0]
    set_aside(by=cast.actor("officer"), problem=problem, reason="Agreed")
    page = reader.get(f"/van-ban/{draft.document_id}/soat/").content
    assert problem.english in said(page, 'id="bo-qua"', "</details>")


def test_what_rules_of_before_said_is_told_by_their_title(draft: Version, reader: Client) -> None:
    """Until the night, when all is looked at anew."""
    draft.lint_run.problems.update(english="")
    page = reader.get(f"/van-ban/{draft.document_id}/soat/").content
    words = said(page, 'id="diem-so"', "</main>")
    assert_english(page, words)
    assert "A task without a deadline." in words


def test_of_a_rule_that_is_no_more_its_own_words_are_left(draft: Version) -> None:
    problem = Problem(code="Z99", sentence="Câu cũ.")
    assert problem.told == "Câu cũ."


def test_comments_in_the_file_are_in_the_readers_language(reader: Client, as_role: As) -> None:
    for client, words in ((reader, "names no body"), (as_role("approver"), "không nêu cơ quan")):
        sent = {"file": _upload("a.docx", _word()), "nhan": "y-kien"}
        answer = client.post("/van-ban/soat/", sent)
        with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
            assert words in archive.read("word/comments.xml").decode()


def _upload(name: str, content: bytes) -> SimpleUploadedFile:
    return SimpleUploadedFile(name, content)


def _word() -> bytes:
    made = docx.Document()
    for line in DRAFT.splitlines():
        made.add_paragraph(line)
    buffer = io.BytesIO()
    made.save(buffer)
    return buffer.getvalue()
