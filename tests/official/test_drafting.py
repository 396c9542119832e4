"""Drafts of lower bodies: how others are cited, what is quoted, what is left to fill, read back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from io import BytesIO
from typing import Any

import pytest
from docx import Document as Word
from docx.enum.text import WD_COLOR_INDEX

from danvan.official import Form, Signature, as_docx, as_html, as_pdf
from danvan.official.drafting import Source, draft_of, full, place_of, quoted, short
from danvan.official.gaps import GAP, gap, parted
from danvan.reader import Reading, read
from draft_orders import CULTURE, DUTIES, OFFICE, order_in

FORMS: tuple[Form, ...] = ("state", "party")
every_form = pytest.mark.parametrize("form", FORMS)
SOURCES = {"state": ("plan", "45/KH-UBND"), "party": ("action_programme", "12-CTr/TU")}


@cache
def written(form: Form) -> bytes:
    return as_docx(draft_of(order_in(form)))


@cache
def read_back(form: Form) -> Reading:
    return read(written(form), name="du-thao.docx")


@pytest.mark.parametrize(
    ("source", "form", "words"),
    [
        (
            Source("Kế hoạch", "45/KH-UBND", date(2026, 2, 5), "UBND tỉnh", "Phục vụ Nhân dân"),
            "state",
            "Kế hoạch số 45/KH-UBND ngày 05 tháng 02 năm 2026 của UBND tỉnh về phục vụ Nhân dân",
        ),
        (
            Source("Nghị quyết", "25-NQ/TW", date(2013, 6, 3), "Trung ương", "về dân vận."),
            "party",
            "Nghị quyết số 25-NQ/TW, ngày 03 tháng 6 năm 2013 của Trung ương về dân vận",
        ),
        (
            Source("Kế hoạch", "5/KH-UBND", None, "", "Thực hiện Chỉ thị số 4-CT/TU"),
            "state",
            "Kế hoạch số 5/KH-UBND thực hiện Chỉ thị số 4-CT/TU",
        ),
        (Source("Công văn", title="V/v đôn đốc"), "state", "Công văn về đôn đốc"),
        (Source("Nghị quyết"), "party", "Nghị quyết"),
    ],
)
def test_how_a_document_is_cited(source: Source, form: Form, words: str) -> None:
    assert full(source, form) == words
    assert words.startswith(short(source))


@pytest.mark.parametrize(
    ("labels", "words"),
    [
        (["II.", "1.", "a)"], "điểm a khoản 1 Mục II"),
        (["Phần thứ nhất", "I-", "2-"], "khoản 2 Mục I Phần thứ nhất"),
        (["Điều 5.", "1."], "khoản 1 Điều 5"),
        (["III", "2", "2.1."], "điểm 2.1 khoản 2 Mục III"),
        (["II.", "-"], "Mục II"),
        (["Phụ lục I", "dòng 3"], "dòng 3 Phụ lục I"),
        ([], ""),
    ],
)
def test_where_words_stand(labels: list[str], words: str) -> None:
    assert place_of(labels) == words


def test_a_quotation_has_one_beginning_and_one_end() -> None:
    assert quoted("Mở lớp “Dân vận khéo”\n cho cán bộ;") == "Mở lớp ‘Dân vận khéo’ cho cán bộ"


def test_gaps_are_parted_from_words() -> None:
    text = f"Chủ trì: {gap('cơ quan chủ trì')}."
    assert list(parted(text)) == [
        ("Chủ trì: ", False),
        ("[cần điền: cơ quan chủ trì]", True),
        (".", False),
    ]
    assert list(parted("")) == [("", False)]


@every_form
def test_the_head_comes_back(form: Form) -> None:
    order, meta = order_in(form), read_back(form).meta
    assert meta.type == ("plan" if form == "state" else "action_programme")
    assert (meta.code, meta.date) == (None, None)
    assert (meta.issuer, meta.superior) == (order.issuer, order.superior or None)
    assert (meta.title or "").lower().startswith("thực hiện ")
    [signed] = meta.signatories
    assert signed.name is None


@every_form
def test_it_carries_out_its_source_and_what_that_stands_on(form: Form) -> None:
    told = {(each.relation, each.type, each.code) for each in read_back(form).citations}
    assert {("implements", *SOURCES[form]), ("implements", "resolution", "25-NQ/TW")} <= told
    assert not {relation for relation, _type, code in told if code} - {"implements"}


@every_form
def test_tasks_come_back_with_leads_days_and_products(form: Form) -> None:
    told = [
        (
            task.clause,
            [actor.name for actor in task.lead],
            [actor.name for actor in task.coordinate],
            task.due and task.due.date,
            task.every,
        )
        for task in read_back(form).tasks
        if task.clause.startswith("II.")
    ]
    assert told == [
        ("II.1.a", [OFFICE], [CULTURE], "2026-11-13", None),
        ("II.1.b", [], ["Sở Nội vụ"], None, "quarter"),
        ("II.2.a", [], [], None, None),
    ]
    assert read_back(form).tasks[0].deliverable == "Biên bản niêm yết"


def test_the_annex_gives_nobody_a_second_task() -> None:
    assert all(not task.clause.startswith(("PL", "T")) for task in read_back("state").tasks)


def test_reports_upward_come_back() -> None:
    [state] = read_back("state").reports
    assert (state.reporter, state.to, state.every) == (
        OFFICE,
        ("Ủy ban nhân dân tỉnh",),
        ("quarter",),
    )
    words = read_back("state").text
    assert f"{OFFICE} tổng hợp, tham mưu Ủy ban nhân dân xã Đông Hải báo cáo Ủy ban" in words
    words = read_back("party").text
    assert (
        "báo cáo Ban Tuyên giáo và Dân vận Tỉnh ủy kết quả thực hiện trước ngày 15/12/2026" in words
    )


@every_form
def test_nothing_is_doubted_but_what_is_blank(form: Form) -> None:
    codes = {each.code for each in read_back(form).findings}
    assert codes == {"code-blank", "date-blank"}


def _runs(data: bytes) -> list[Any]:
    document = Word(BytesIO(data))
    found = [run for each in document.paragraphs for run in each.runs]
    for table in document.tables:
        for cell in table._cells:
            found += [run for each in cell.paragraphs for run in each.runs]
    return found


@every_form
def test_gaps_are_highlighted_and_nothing_else(form: Form) -> None:
    runs = _runs(written(form))
    lit = [run for run in runs if run.font.highlight_color == WD_COLOR_INDEX.YELLOW]
    assert len(lit) == sum(bool(GAP.search(run.text)) for run in runs) > 8
    assert all(GAP.fullmatch(run.text) for run in lit)


@every_form
def test_quotations_have_a_style_of_their_own(form: Form) -> None:
    told = [run.text for run in _runs(written(form)) if run.style.name == "Trích văn bản cấp trên"]
    assert told == [f"“{quoted(duty.words)}”" for duty in DUTIES]


@every_form
def test_the_other_writers_mark_both(form: Form) -> None:
    paper = draft_of(order_in(form))
    page = as_html(paper)
    assert page.count('<mark class="official-gap">') == sum(
        len(GAP.findall(run.text)) for run in _runs(written(form))
    )
    assert page.count('<em class="official-quote">') == len(DUTIES)
    assert gap("thời hạn") in read(as_pdf(paper), name="x.pdf").text


def test_who_signs_for_a_committee_is_left_open() -> None:
    order = order_in("party", signature=Signature(authority="T/M Ban Thường vụ"))
    data = as_docx(draft_of(order))
    lit = [run.text for run in _runs(data) if run.font.highlight_color]
    assert "[CẦN ĐIỀN: CHỨC VỤ]" in lit


def test_one_section_has_no_title_of_its_own() -> None:
    alone = order_in("state", duties=DUTIES[:2])
    reading = read(as_docx(draft_of(alone)), name="x.docx")
    assert [task.clause for task in reading.tasks][:2] == ["II.1", "II.2"]


def test_nothing_known_of_reports_leaves_the_gaps() -> None:
    words = read(
        as_docx(draft_of(order_in("state", reporting=(), follower=""))), name="x.docx"
    ).text
    assert gap("kỳ báo cáo, thời hạn") in words and gap("cơ quan theo dõi") in words
    assert gap("cơ quan nhận báo cáo") in words
    named = draft_of(order_in("state", reporting=(), upward="Ủy ban nhân dân tỉnh"))
    assert "báo cáo Ủy ban nhân dân tỉnh kết quả" in read(as_docx(named), name="x.docx").text


def test_a_source_without_number_or_day_is_cited_by_what_is_known() -> None:
    order = order_in("party")
    bare = replace(order, source=Source("Nghị quyết", issuer="Đại hội Đảng bộ tỉnh"))
    assert (
        "Nghị quyết của Đại hội Đảng bộ tỉnh" in read(as_docx(draft_of(bare)), name="x.docx").text
    )
