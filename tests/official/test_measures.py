"""The files have the measures of the form: page, margins, faces, properties."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO
from typing import Any

import pypdfium2
import pytest
from docx import Document
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph as WordParagraph

from danvan.official import (
    Cell,
    Column,
    Form,
    Paragraph,
    Row,
    Run,
    Table,
    as_docx,
    as_pdf,
)
from danvan.official.compose import compose
from danvan.official.sheet import Grid
from official_papers import ANNEX, papers

POINTS_A_MM = 72 / 25.4
FORMS: tuple[Form, ...] = ("state", "party")
every_form = pytest.mark.parametrize("form", FORMS)
# The words of an element, its size, bold, italic, by form: Decree 30/2020 and 05-HD/VPTW.
FACES: dict[Form, dict[str, tuple[float, bool, bool]]] = {
    "state": {
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM": (13, True, False),
        "Độc lập - Tự do - Hạnh phúc": (14, True, False),
        "ỦY BAN NHÂN DÂN\nTỈNH LÂM SƠN": (13, False, False),
        "ỦY BAN NHÂN DÂN\nXÃ ĐÔNG HẢI": (13, True, False),
        "Số: 07/KH-UBND": (13, False, False),
        "Đông Hải, ngày 05 tháng 11 năm 2026": (14, False, True),
        "KẾ HOẠCH": (14, True, False),
        "Triển khai công tác dân vận năm 2026": (14, True, False),
        "Căn cứ Kế hoạch số 40/KH-UBND của tỉnh.": (14, False, True),
        "PHÓ CHỦ TỊCH": (14, True, False),
        "Nguyễn Thị Hạnh": (14, True, False),
        "Nơi nhận:": (12, True, True),
        "- Lưu: VT, VP.": (11, False, False),
    },
    "party": {
        "ĐẢNG CỘNG SẢN VIỆT NAM": (15, True, False),
        "ĐẢNG BỘ TỈNH LÂM SƠN": (14, False, False),
        "ĐẢNG ỦY XÃ ĐÔNG HẢI": (14, True, False),
        "*": (14, True, False),
        "Số 12-KH/ĐU": (14, False, False),
        "Đông Hải, ngày 09 tháng 02 năm 2026": (14, False, True),
        "KẾ HOẠCH": (16, True, False),
        "triển khai công tác dân vận năm 2026": (14, True, False),
        "T/M BAN THƯỜNG VỤ": (14, True, False),
        "PHÓ BÍ THƯ": (14, False, False),
        "Trần Văn Dũng": (14, True, False),
        "Nơi nhận:": (14, False, False),
        "- Lưu Văn phòng Đảng ủy.": (12, False, False),
    },
}


@cache
def written(form: Form) -> Any:
    return Document(BytesIO(as_docx(papers(form)["plan"])))


@pytest.fixture
def printed(form: Form) -> Iterator[pypdfium2.PdfDocument]:
    with pypdfium2.PdfDocument(as_pdf(papers(form)["plan"])) as made:
        yield made


def paragraphs(document: Any) -> Iterator[Any]:
    """Every paragraph, those in tables too."""
    for element in document.element.body.iter(qn("w:p")):
        yield WordParagraph(element, document._body)


@every_form
def test_page_and_margins(form: Form) -> None:
    upright, lying = written(form).sections
    assert (round(upright.page_width.mm), round(upright.page_height.mm)) == (210, 297)
    for section in (upright, lying):
        margins = (section.top_margin, section.bottom_margin, section.left_margin)
        assert [round(m.mm) for m in margins] == [20, 20, 30]
        assert round(section.right_margin.mm) == 15
        assert round(section.header_distance.mm) == 10
        assert section.different_first_page_header_footer
    assert lying.orientation == WD_ORIENT.LANDSCAPE
    assert (round(lying.page_width.mm), round(lying.page_height.mm)) == (297, 210)
    assert lying._sectPr.find(qn("w:pgNumType")).get(qn("w:start")) == "1"


@every_form
def test_faces_in_docx(form: Form) -> None:
    told = {}
    for paragraph in paragraphs(written(form)):
        font = paragraph.style.font
        told[paragraph.text] = (font.size.pt, bool(font.bold), bool(font.italic))
        assert font.name == "Times New Roman"
    assert {words: told.get(words) for words in FACES[form]} == FACES[form]


@every_form
def test_faces_in_pdf(form: Form, printed: pypdfium2.PdfDocument) -> None:
    told: dict[str, tuple[float, bool, bool]] = {}
    page = printed[0]
    text = page.get_textpage()
    words = text.get_text_range()
    for expected in FACES[form]:
        line = expected.split("\n")[-1]
        at = words.index(line)
        told[expected] = _face(text, at)
    assert told == FACES[form]


def _face(text: Any, at: int) -> tuple[float, bool, bool]:
    size = round(pypdfium2.raw.FPDFText_GetFontSize(text, at), 1)
    name = ctypes.create_string_buffer(99)
    pypdfium2.raw.FPDFText_GetFontInfo(text, at, name, 99, None)
    told = name.value.decode()
    assert "Tinos" in told
    return size, "Bold" in told, "Italic" in told


@every_form
def test_margins_of_pdf(form: Form, printed: pypdfium2.PdfDocument) -> None:
    page = printed[0]
    assert [round(x / POINTS_A_MM) for x in page.get_size()] == [210, 297]
    boxes = [page.get_textpage().get_charbox(i) for i in range(page.get_textpage().count_chars())]
    inked = [box for box in boxes if box[2] > box[0]]
    assert min(box[0] for box in inked) / POINTS_A_MM == pytest.approx(30, abs=1)
    assert 210 - max(box[2] for box in inked) / POINTS_A_MM == pytest.approx(15, abs=1.5)
    assert 297 - max(box[3] for box in inked) / POINTS_A_MM == pytest.approx(20, abs=3)


@every_form
def test_second_page_has_its_number_and_annexes_count_anew(
    form: Form, printed: pypdfium2.PdfDocument
) -> None:
    long = papers(form)["report"]
    with pypdfium2.PdfDocument(as_pdf(replace(long, blocks=long.blocks * 4))) as made:
        heads = [page.get_textpage().get_text_range().split("\r\n")[0] for page in made]
    assert heads[1:] == [str(n) for n in range(2, len(heads) + 1)]
    assert heads[0] != "1"
    lying = printed[1]
    assert lying.get_size()[0] > lying.get_size()[1]
    assert lying.get_textpage().get_text_range().startswith("Phụ lục")


@every_form
def test_properties(form: Form, printed: pypdfium2.PdfDocument) -> None:
    told = written(form).core_properties
    assert told.language == "vi-VN"
    assert told.title == "Kế hoạch Triển khai công tác dân vận năm 2026"
    assert printed.get_metadata_value("Title") == told.title
    assert printed.is_tagged()
    assert b"<pdfuaid:part>1<" in as_pdf(papers(form)["plan"])
    assert b"/Lang(vi-VN)" in as_pdf(papers(form)["plan"])
    langs = {lang.get(qn("w:val")) for lang in written(form).styles.element.iter(qn("w:lang"))}
    assert langs == {"vi-VN"}


@every_form
def test_tables_repeat_their_head_and_keep_rows_whole(form: Form) -> None:
    table = written(form).tables[-1]
    head, *rows = (row._tr.trPr for row in table.rows)
    assert head.find(qn("w:tblHeader")) is not None
    assert all(row.find(qn("w:tblHeader")) is None for row in rows)
    assert all(row.find(qn("w:cantSplit")) is not None for row in (head, *rows))


@every_form
def test_headings_are_headings(form: Form, printed: pypdfium2.PdfDocument) -> None:
    told = [(p.style.name, p.text) for p in written(form).paragraphs if "Heading" in p.style.name]
    assert told[:2] == [("Heading 1", "I. MỤC ĐÍCH, YÊU CẦU"), ("Heading 2", "1. Mục đích")]
    bookmarks = [item.get_title() for item in printed.get_toc()]
    assert bookmarks[:2] == ["I. MỤC ĐÍCH, YÊU CẦU", "1. Mục đích"]


@every_form
def test_slanted_words_are_slanted_in_both_files(form: Form) -> None:
    blocks = (Paragraph((Run("Đứng thẳng, "), Run("nghiêng đi", italic=True))),)
    one = replace(papers(form)["report"], blocks=blocks)
    runs = [run for each in paragraphs(Document(BytesIO(as_docx(one)))) for run in each.runs]
    assert [run.text for run in runs if run.italic] == ["nghiêng đi"]
    with pypdfium2.PdfDocument(as_pdf(one)) as made:
        text = made[0].get_textpage()
        words = text.get_text_range()
        slanted = [_face(text, words.index(word))[2] for word in ("Đứng", "nghiêng đi")]
    assert slanted == [False, True]


def test_no_date_is_broken_however_narrow_its_column() -> None:
    columns = (Column("Thời hạn", weight=0.1), Column("Nhiệm vụ", weight=9), Column("STT"))
    table = Table(columns, (Row((Cell("31/10/2026"), Cell("Việc cần làm " * 20), Cell("1"))),))
    one = replace(papers("state")["report"], blocks=(table,))
    (grid,) = (piece for piece in compose(one).pieces if isinstance(piece, Grid))
    assert 0.15 < grid.shares[0] < 0.2
    assert sum(grid.shares) == pytest.approx(1)


def test_no_date_is_broken_among_many_columns() -> None:
    names = ("STT", "Chỉ tiêu", "Đơn vị", "Khi ban hành", "Đến nay", "Mục tiêu", "Thời hạn", "Ghi")
    words = ("1", "Số tổ hợp tác có sổ thu chi", "tổ", "2", "11", "12", "31/12/2026", "đạt")
    table = Table(tuple(map(Column, names)), (Row(tuple(map(Cell, words))),))
    one = replace(papers("state")["report"], blocks=(table,))
    (grid,) = (piece for piece in compose(one).pieces if isinstance(piece, Grid))
    assert grid.shares[names.index("Thời hạn")] * 165 > 25
    assert grid.shares[0] * 165 > 11
    assert sum(grid.shares) == pytest.approx(1)


@every_form
def test_the_end_of_a_section_takes_no_room(form: Form) -> None:
    paragraphs = Document(
        BytesIO(as_docx(replace(papers(form)["report"], annexes=(ANNEX,))))
    ).paragraphs
    ends = [
        each for each in paragraphs if each._p.pPr is not None and each._p.pPr.sectPr is not None
    ]
    assert [each.style and each.style.name for each in ends] == ["Rule"] * len(ends)
    assert ends


@every_form
def test_whose_words_follow_stays_with_them(form: Form) -> None:
    paper = replace(
        papers(form)["report"],
        blocks=(
            Paragraph((Run("Đảng ủy xã Nam Hải:", bold=True),)),
            Paragraph((Run("Đã đối thoại với Nhân dân."),)),
            Paragraph((Run("Đã trả lời kiến nghị."),)),
        ),
    )
    kept = {
        each.text: each.paragraph_format.keep_with_next
        for each in Document(BytesIO(as_docx(paper))).paragraphs
    }
    assert kept["Đảng ủy xã Nam Hải:"]
    assert not kept["Đã đối thoại với Nhân dân."]
