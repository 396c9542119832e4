"""Pdf text: scrambled glyphs, stamped fields, tables, page numbers, trust, refusals."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from danvan.reader.errors import ReaderError
from danvan.reader.intake.ocr import tesseract
from danvan.reader.intake.pdf import read
from danvan.reader.options import DEFAULT
from danvan.reader.source import Cell, Source
from pdf_builder import Pdf, width

BODY = "Các cơ quan, đơn vị rà soát nhiệm vụ và báo cáo kết quả"


def lines(source: Source) -> list[str]:
    """The words of the lines that have any."""
    return [words for line in source.lines if (words := source.words(line))]


def test_scrambled_glyphs_come_in_order() -> None:
    pdf = Pdf()
    page = pdf.page()
    page.scrambled(72, 100, "Thực hiện nghiêm chỉ đạo của Tỉnh ủy về công tác dân vận")
    page.scrambled(72, 116, "ở cơ sở; nắm chắc tình hình nhân dân.")
    assert lines(read(pdf.data(), DEFAULT)) == [
        "Thực hiện nghiêm chỉ đạo của Tỉnh ủy về công tác dân vận",
        "ở cơ sở; nắm chắc tình hình nhân dân.",
    ]


def test_gaps_are_spaces_where_the_file_has_none() -> None:
    pdf = Pdf()
    page = pdf.page()
    x = 72.0
    for word in ["Sở", "Xây", "dựng", "chủ", "trì"]:
        page.scrambled(x, 100, word)
        x += width(word) + 3
    assert lines(read(pdf.data(), DEFAULT)) == ["Sở Xây dựng chủ trì"]


def test_words_printed_twice_are_read_once() -> None:
    pdf = Pdf()
    page = pdf.page()
    for font in ("regular", "spare"):
        page.text(72, 100, "QUYẾT ĐỊNH", font=font)
    assert lines(read(pdf.data(), DEFAULT)) == ["QUYẾT ĐỊNH"]


def test_a_hyphen_at_a_line_end_stays() -> None:
    pdf = Pdf()
    page = pdf.page()
    page.text(72, 100, "theo Kết luận số 57-")
    page.text(72, 116, "KL/TW của Ban Bí thư")
    assert lines(read(pdf.data(), DEFAULT)) == ["theo Kết luận số 57-", "KL/TW của Ban Bí thư"]


def test_print_and_place_of_a_line() -> None:
    pdf = Pdf()
    page = pdf.page()
    for at in range(6):
        page.text(72, 100 + 16 * at, (BODY + " " + BODY)[:60])
    page.centred(72 + width("x" * 60) / 2, 260, "TỔ CHỨC THỰC HIỆN", 14, "bold")
    page.text(72, 300, "Thời gian: năm 2031", font="italic")
    source = read(pdf.data(), DEFAULT)
    title = next(line for line in source.lines if "TỔ CHỨC" in source.words(line))
    assert (title.bold, title.italic, title.size, title.align) == (True, False, 14, "center")
    assert (title.page, title.whole, title.font) == (1, False, "Courier-Bold")
    assert title.left == pytest.approx(72 + (width("x" * 60) - width("x" * 17, 14)) / 2, abs=1)
    last = source.lines[-1]
    assert (last.italic, last.bold, last.align) == (True, False, "left")
    assert source.lines[0].align == "justify"


def test_a_wide_step_gives_an_empty_line() -> None:
    pdf = Pdf()
    page = pdf.page()
    for at in range(10):
        page.text(72, 100 + 16 * at, f"Dòng thứ {at} của một đoạn văn")
    page.text(72, 276, "Đoạn sau cách xa hơn")
    source = read(pdf.data(), DEFAULT)
    words = [source.words(line) for line in source.lines]
    assert words[-2:] == ["", "Đoạn sau cách xa hơn"]
    assert words.count("") == 1


def test_stamped_number_and_day_fill_their_blanks() -> None:
    pdf = Pdf()
    page = pdf.page()
    page.text(72, 100, "Số:      /TB-UBND")
    page.text(300, 100, "ngày    tháng 01 năm 2031")
    page.stamped(72 + width("xxxxx"), 102, "27")
    page.stamped(300 + width("xxxxx"), 98, "08")
    assert lines(read(pdf.data(), DEFAULT)) == ["Số: 27/TB-UBND ngày 08 tháng 01 năm 2031"]


def test_fields_signed_again_count_once() -> None:
    pdf = Pdf()
    page = pdf.page()
    page.text(72, 100, "Số:      /QĐ-UBND")
    for _ in range(3):
        page.stamped(72 + width("xxxxx"), 100, "36")
    assert lines(read(pdf.data(), DEFAULT)) == ["Số: 36/QĐ-UBND"]


@pytest.mark.parametrize(
    "stamp",
    [
        "Người ký: Sở Xây dựng Hải Lâm\nThời gian ký: 12/03/2031 08:15:02",
        "TRUNG TÂM TIN HỌC\n12.03.2031 08:15:02 +07:00",
        "Ký bởi: Ủy ban nhân dân\nCơ quan: Tỉnh Hải Lâm",
    ],
)
def test_signature_stamps_are_no_text(stamp: str) -> None:
    pdf = Pdf()
    page = pdf.page()
    page.text(72, 100, BODY)
    page.stamped(380, 20, stamp)
    assert lines(read(pdf.data(), DEFAULT)) == [BODY]


def test_a_stamp_in_the_page_itself_goes_with_its_lines() -> None:
    pdf = Pdf()
    page = pdf.page()
    page.text(400, 20, "Người ký: Sở Xây dựng", 8)
    page.text(400, 30, "Cơ quan: tỉnh Hải Lâm", 8)
    page.text(400, 40, "Thời gian ký: 12.03.2031 08:15:02", 8)
    page.text(72, 100, BODY)
    assert lines(read(pdf.data(), DEFAULT)) == [BODY]


def table(page_rows: list[list[str]], top: float, pdf: Pdf) -> None:
    """A page with a ruled table of three columns."""
    page = pdf.page()
    page.grid([72, 120, 360, 520], [top + 30 * at for at in range(len(page_rows) + 1)])
    for at, row in enumerate(page_rows):
        for x, words in zip((80, 125, 365), row, strict=True):
            for step, part in enumerate(words.split("\n")):
                page.text(x, top + 12 + 14 * step + 30 * at, part, 11)


def test_a_ruled_table_has_cells() -> None:
    pdf = Pdf()
    table([["TT", "Nhiệm vụ", "Chủ trì"], ["1", "Rà soát\ndanh mục", "Sở Xây dựng"]], 100, pdf)
    source = read(pdf.data(), DEFAULT)
    cells = [(source.words(line), line.cell) for line in source.lines]
    assert cells == [
        ("TT", Cell(0, 0, 0)),
        ("Nhiệm vụ", Cell(0, 0, 1)),
        ("Chủ trì", Cell(0, 0, 2)),
        ("1", Cell(0, 1, 0)),
        ("Rà soát", Cell(0, 1, 1)),
        ("danh mục", Cell(0, 1, 1)),
        ("Sở Xây dựng", Cell(0, 1, 2)),
    ]


def test_a_table_goes_on_over_the_page_without_its_head() -> None:
    pdf = Pdf()
    head = ["TT", "Nhiệm vụ", "Chủ trì"]
    table([head, ["1", "Rà soát", "Sở Xây dựng"]], 600, pdf)
    table([head, ["2", "Báo cáo", "Sở Nội vụ"]], 60, pdf)
    source = read(pdf.data(), DEFAULT)
    cells = [(source.words(line), line.cell) for line in source.lines]
    assert cells[-3:] == [
        ("2", Cell(0, 2, 0)),
        ("Báo cáo", Cell(0, 2, 1)),
        ("Sở Nội vụ", Cell(0, 2, 2)),
    ]
    assert sum(words == "TT" for words, _ in cells) == 1


def test_a_merged_cell_spans() -> None:
    pdf = Pdf()
    page = pdf.page()
    page.grid([72, 200], [100, 130, 160])
    page.rule(200, 100, 400, 100)
    page.rule(200, 130, 400, 130)
    page.rule(200, 160, 400, 160)
    page.rule(400, 100, 400, 160)
    page.rule(300, 130, 300, 160)
    for x, y, words in ((80, 115, "a"), (210, 115, "b"), (210, 145, "c"), (310, 145, "d")):
        page.text(x, y, words)
    source = read(pdf.data(), DEFAULT)
    cells = {source.words(line): line.cell for line in source.lines}
    assert cells["b"] == Cell(0, 0, 1, 1, 2)
    assert cells["d"] == Cell(0, 1, 2)


def test_a_frame_and_a_rule_make_no_table() -> None:
    pdf = Pdf()
    page = pdf.page()
    page.grid([72, 300], [80, 130])
    page.text(80, 100, "HỎA TỐC")
    page.rule(200, 160, 320, 160)
    page.text(72, 180, BODY)
    assert all(line.cell is None for line in read(pdf.data(), DEFAULT).lines)


def test_page_numbers_go() -> None:
    pdf = Pdf()
    for number in range(1, 4):
        page = pdf.page()
        page.centred(297, 40, str(number))
        page.text(72, 100, f"{BODY} lần {number}")
    source = read(pdf.data(), DEFAULT)
    assert lines(source) == [f"{BODY} lần {number}" for number in range(1, 4)]
    assert source.pages == 3
    assert [line.page for line in source.lines if source.words(line)] == [1, 2, 3]


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_pages_that_are_shown_turned(turn: int) -> None:
    pdf = Pdf()
    page = pdf.page(turn=turn)
    face = pdf.font("regular")
    along = {90: "0 1 -1 0 100 72", 180: "-1 0 0 -1 523 742", 270: "0 -1 1 0 495 770"}[turn]
    below = {90: "0 1 -1 0 116 72", 180: "-1 0 0 -1 523 758", 270: "0 -1 1 0 479 770"}[turn]
    second = {90: below, 180: "-1 0 0 -1 523 726", 270: below}[turn]
    second = along.replace("742", "758") if turn == 180 else below
    for matrix, words in ((along, BODY), (second, "đúng thời hạn.")):
        code = face.encode(words)
        page.operators.append(f"BT /{face.name} 12 Tf {matrix} Tm <{code}> Tj ET")
    source = read(pdf.data(), DEFAULT)
    assert lines(source) == [BODY, "đúng thời hạn."]
    assert source.lines[0].left == pytest.approx(72, abs=1)


def scanned(words: str) -> Pdf:
    """A page that is one picture, with words behind it."""
    pdf = Pdf()
    page = pdf.page()
    page.picture = Image.new("L", (850, 1203), 255)
    for at, part in enumerate(words.split("\n")):
        page.text(72, 100 + 16 * at, part)
    return pdf


def test_a_good_layer_behind_a_scan_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract, "available", lambda: False)
    source = read(scanned(f"{BODY}\n{BODY}").data(), DEFAULT)
    assert lines(source) == [BODY, BODY]
    assert source.notes == ()


@pytest.mark.parametrize(
    "layer",
    [
        "CQNG HOA XA HO! CHU NGHIA VI~T NAM\nDQc l~p - T\\r do - H~nh phuc",
        "so Do KE HoACH rur.fc HrEN cnrfo]vc rniNu chinh tri dia phuong",
        "7",
    ],
)
def test_a_bad_layer_behind_a_scan_is_not_believed(
    layer: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tesseract, "available", lambda: False)
    with pytest.raises(ReaderError) as caught:
        read(scanned(layer).data(), DEFAULT)
    assert caught.value.code == "no_ocr"
    assert "tesseract-ocr-vie" in str(caught.value)


def test_without_ocr_the_pages_with_text_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract, "available", lambda: False)
    pdf = scanned("7")
    pdf.page().text(72, 100, BODY)
    source = read(pdf.data(), DEFAULT)
    assert lines(source) == [BODY]
    assert [(code, words) for code, _, words in source.notes] == [("page-unread", "1")]
    assert read(pdf.data(), replace(DEFAULT, ocr=False)).notes == source.notes


def test_an_empty_page_is_no_scan() -> None:
    pdf = Pdf()
    pdf.page()
    pdf.page().text(72, 100, BODY)
    source = read(pdf.data(), DEFAULT)
    assert lines(source) == [BODY]
    assert source.notes == ()


def test_too_many_pages() -> None:
    pdf = Pdf()
    for _ in range(4):
        pdf.page()
    with pytest.raises(ReaderError) as caught:
        read(pdf.data(), replace(DEFAULT, max_pages=3))
    assert caught.value.code == "too_large"


@pytest.mark.parametrize("data", [b"%PDF-1.7\n", b"%PDF-1.4\ngarbage\n%%EOF", b"%PDF-"])
def test_broken_files(data: bytes) -> None:
    with pytest.raises(ReaderError) as caught:
        read(data, DEFAULT)
    assert caught.value.code == "broken"


def test_a_file_with_a_password() -> None:
    pdf = Pdf()
    pdf.page().text(72, 100, BODY)
    lock = "<< /Filter /Standard /V 1 /R 2 /P -1 /O <{0}> /U <{0}> >>".format("5a" * 32)
    data = pdf.data().replace(
        b"/Root 1 0 R", b"/Root 1 0 R /ID [<00><00>] /Encrypt " + lock.encode()
    )
    with pytest.raises(ReaderError) as caught:
        read(data, DEFAULT)
    assert caught.value.code == "encrypted"


def sample() -> bytes:
    pdf = Pdf()
    page = pdf.page()
    page.text(72, 100, BODY)
    page.scrambled(72, 130, BODY)
    page.grid([72, 200, 400], [150, 180, 210])
    page.stamped(72, 60, "27")
    return pdf.data()


SAMPLE = sample()


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(SAMPLE)), st.randoms(use_true_random=False))
def test_no_bytes_raise_anything_else(length: int, chance: random.Random) -> None:
    data = bytearray(SAMPLE[:length])
    for _ in range(8):
        if data:
            data[chance.randrange(len(data))] = chance.randrange(256)
    try:
        read(bytes(data), replace(DEFAULT, ocr=False))
    except ReaderError as error:
        assert error.code in ("broken", "encrypted", "no_ocr", "too_large")


def test_real_head_with_stamped_number(shared: Path) -> None:
    path = next((shared / "documents").glob("23-*.pdf"))
    source = read(path.read_bytes(), DEFAULT)
    assert "Số: 11/TB-UBND" in lines(source)
    assert any(words.endswith("ngày 08 tháng 01 năm 2025") for words in lines(source))
    assert not any("+07:00" in words for words in lines(source))
