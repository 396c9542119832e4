"""Recognition: tables of words to rows, noise, seals, lines, skew; and whole pages."""

from __future__ import annotations

import pytest
from PIL import Image, ImageDraw

from danvan.reader.intake.glyphs.grid import grids
from danvan.reader.intake.image import read
from danvan.reader.intake.ocr import tesseract
from danvan.reader.intake.ocr.doubts import box, doubtful, settled, stretches
from danvan.reader.intake.ocr.lines import ruled_lines
from danvan.reader.intake.ocr.picture import skew, straight
from danvan.reader.intake.ocr.recognise import recognise
from danvan.reader.intake.ocr.romans import counted
from danvan.reader.intake.ocr.rows import rows
from danvan.reader.intake.ocr.seals import without_seals
from danvan.reader.intake.ocr.words import Word, parse
from danvan.reader.options import DEFAULT
from scan_builder import DPI, Scan, needs_tesseract

PAGE = """I. MỤC ĐÍCH, YÊU CẦU
1. Tăng cường sự lãnh đạo của cấp ủy, chính quyền các cấp
đối với công tác dân vận ở cơ sở; nắm chắc tình hình nhân
dân, kịp thời giải quyết kiến nghị chính đáng của người dân.
II. NHIỆM VỤ
1. Sở Xây dựng chủ trì, phối hợp với Ủy ban nhân dân các xã
rà soát quy hoạch, báo cáo trước ngày 15 tháng 6 năm 2031.
a) Lập danh mục công trình cần sửa chữa, ưu tiên trường học.
b) Niêm yết công khai tại trụ sở và nhà văn hóa của thôn.
2. Công an huyện Sơn Thủy bảo đảm an ninh, trật tự.
III. TỔ CHỨC THỰC HIỆN
Các phòng, ban căn cứ kế hoạch này xây dựng kế hoạch cụ thể,
định kỳ hằng quý báo cáo Ủy ban nhân dân huyện tổng hợp."""

SIX = ("Sở", "Y", "tế", "tỉnh", "Hải", "Lâm")


def word(text: str, left: float, sure: float = 95, top: float = 100, high: float = 10) -> Word:
    """A word on the line at `top`."""
    return Word(("1", "1", "1"), left, top, left + 6 * len(text), top + high, sure, text)


def errors(wanted: str, got: str) -> int:
    """The edit distance."""
    before = list(range(len(got) + 1))
    for i, sign in enumerate(wanted, 1):
        row = [i]
        for j, other in enumerate(got, 1):
            row.append(min(before[j] + 1, row[-1] + 1, before[j - 1] + (sign != other)))
        before = row
    return before[-1]


def test_the_table_is_parsed() -> None:
    head = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight"
    table = (
        f"{head}\tconf\ttext\n"
        "4\t1\t1\t1\t1\t0\t10\t20\t100\t12\t-1\t\n"
        "5\t1\t1\t1\t1\t1\t10\t20\t40\t12\t96.5\t|Kế\n"
        "5\t1\t1\t1\t1\t2\t60\t20\t50\t12\t91\thoạch\n"
        "5\t1\t2\t1\t1\t1\t10\t90\t300\t90\t95\t \n"
    )
    found = list(parse(table))
    assert [one.text for one in found] == ["Kế", "hoạch", ""]
    assert found[0].right == 50 and found[2].bottom == 180


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ([("Sở", 95), ("Xây", 30), ("dựng", 96)], "Sở Xây dựng"),
        ([("~", 60), ("Lưu:", 93), ("VT.", 90)], "- Lưu: VT."),
        ([("trước", 95), ("ngày", 95), ("22/1", 90), ("1/2031", 88)], "trước ngày 22/11/2031"),
        ([("năm", 96), (":", 54), ("2031", 96)], "năm 2031"),
        ([("Sóz?/KH-SXD", 57)], "Số:/KH-SXD"),
        ([("tổ", 95), ("##", 61), ("chức", 95)], "tổ chức"),
        ([("2.", 30)], "2."),
        ([(".", 80), ("3)", 90), ("Lãnh", 95), ("đạo", 95)], "3) Lãnh đạo"),
        ([("ii", 20), ("L", 5)], None),
        ([("x1", 45)], None),
        ([("Hải", 92), ("Lâm,", 95), ("ngày", 97)], "Hải Lâm, ngày"),
    ],
)
def test_print_and_noise(line: list[tuple[str, float]], kept: str | None) -> None:
    words, x = [], 50.0
    for text, sure in line:
        words.append(word(text, x, sure))
        x += 6 * len(text) + 4
    assert [row.text for row in rows(words)] == ([kept] if kept else [])


def test_baseline_and_size() -> None:
    row = rows([word("xem", 50, high=5, top=105), word("Hải", 80), word("gì", 110, high=12)])[0]
    assert row.base == pytest.approx(110, abs=0.5)
    assert row.size == pytest.approx(13, abs=3)


def test_only_lines_with_doubts_are_read_again() -> None:
    sure = [word("Kiểm", 50, 96), word("tra", 80, 95)]
    unsure = [word("Kiếm", 50, 79), word("tra", 80, 95)]
    assert doubtful([sure, unsure, sure]) == [1]
    again = [word("Kiểm", 51, 96), word("tra", 80, 90)]
    assert [one.text for one in settled(unsure, again)] == ["Kiểm", "tra"]
    assert settled(sure, [word("Kiém", 50, 97)]) == sure


def test_a_doubtful_word_is_read_again_between_its_neighbours() -> None:
    line = [word(text, 50 + 40 * at) for at, text in enumerate(SIX)]
    line[0] = line[0]._replace(sure=60)
    line[4] = line[4]._replace(sure=60)
    assert stretches(line) == [range(2), range(3, 6)]
    left, _, right, _ = box(line, range(3, 6))
    assert line[2].right < left < line[3].left and right > line[5].right


@pytest.mark.parametrize(
    ("printed", "read", "wanted"),
    [
        ("II.", "H.", "II."),
        ("III.", "II.", "III."),
        ("VII.", "VIL.", "VII."),
        ("IV.", "1V.", "IV."),
        ("I.", "1.", "I."),
        ("1.", "I.", "1."),
        ("1.", "1.", "1."),
        ("11.", "11.", "11."),
        ("III.", "III.", "III."),
        ("đ)", "d)", "đ)"),
        ("d)", "đ)", "d)"),
        ("d)", "d)", "d)"),
    ],
)
def test_marks_are_checked_against_the_ink(printed: str, read: str, wanted: str) -> None:
    scan = Scan()
    scan.text(60, 80, printed)
    left, top, right, bottom = (
        edge * 72 / DPI for edge in scan.picture.point(lambda v: 255 - v).getbbox() or (0,) * 4
    )
    line = [Word(("1",), left, top, right, bottom, 70, read), word("Nội", right + 5)]
    counted(scan.picture, [line], DPI)
    assert line[0].text == wanted


def test_a_seal_goes_and_print_below_it_stays() -> None:
    picture = Image.new("RGB", (1000, 1000), "white")
    pen = ImageDraw.Draw(picture)
    pen.ellipse((300, 300, 560, 560), outline=(220, 30, 30), width=14)
    pen.rectangle((430, 420, 700, 440), fill=(15, 15, 15))
    pen.rectangle((600, 560, 800, 590), fill=(220, 30, 30))
    grey = without_seals(picture, DPI)
    assert grey.getpixel((306, 430)) == 255
    assert grey.getpixel((500, 430)) < 60
    assert grey.getpixel((700, 575)) < 120, "a stamped name is no seal"


def test_lines_of_a_table_are_seen() -> None:
    scan = Scan()
    scan.lines(PAGE)
    scan.grid([60, 110, 300, 500], [440, 470, 500, 530])
    (grid,) = grids(ruled_lines(scan.picture, DPI))
    assert grid.xs == pytest.approx((60, 110, 300, 500), abs=2)
    assert grid.ys == pytest.approx((440, 470, 500, 530), abs=2)


def test_print_alone_makes_no_table() -> None:
    scan = Scan()
    scan.lines(PAGE)
    assert grids(ruled_lines(scan.picture, DPI)) == []


@pytest.mark.parametrize("angle", [-1.5, 0.0, 0.7, 2.0])
def test_a_skewed_page_is_straightened(angle: float) -> None:
    scan = Scan()
    scan.lines(PAGE)
    turned = scan.picture.rotate(-angle, Image.Resampling.BICUBIC, fillcolor=255)
    assert skew(turned, DPI) == pytest.approx(angle, abs=0.26)
    assert abs(skew(straight(turned, DPI), DPI)) <= 0.3


def test_a_clean_page_is_read_nearly_without_a_fault() -> None:
    needs_tesseract()
    scan = Scan()
    scan.lines(PAGE)
    got = " ".join(row.text for row in recognise(scan.picture, DPI).rows)
    wanted = " ".join(PAGE.split())
    assert errors(wanted, got) <= 0.003 * len(wanted)


def test_cells_are_read_one_by_one() -> None:
    needs_tesseract()
    scan = Scan()
    scan.lines("PHỤ LỤC")
    scan.grid([60, 110, 330, 520], [120, 150, 180, 210])
    table = (("TT", "Nhiệm vụ", "Chủ trì"), ("1", "Rà soát", "Sở Xây dựng"))
    for at, cells in enumerate((*table, ("2", "Báo cáo", "Sở Nội vụ"))):
        for x, words in zip((66, 116, 336), cells, strict=True):
            scan.text(x, 140 + 30 * at, words)
    source = read(scan.data(), DEFAULT)
    cells = {
        (line.cell.row, line.cell.column): source.words(line) for line in source.lines if line.cell
    }
    assert cells[0, 1] == "Nhiệm vụ"
    assert (cells[1, 0], cells[2, 0]) == ("1", "2")
    assert cells[2, 2] == "Sở Nội vụ"


def test_a_page_on_its_side_is_turned() -> None:
    needs_tesseract()
    scan = Scan()
    scan.lines(PAGE + "\n" + PAGE)
    found = recognise(scan.picture.rotate(90, expand=True), DPI)
    assert any("NHIỆM VỤ" in row.text for row in found.rows)
    assert found.width < found.height


def test_available_is_asked_once() -> None:
    assert tesseract.available() is tesseract.available()


def test_boxes_as_high_as_the_line_do_not_lose_it() -> None:
    words = [word("-", 50, high=1, top=106)]
    x = 60.0
    for text in ("Các", "sở,", "ban,", "ngành", "xem"):
        words.append(word(text, x, top=98, high=15))
        x += 6 * len(text) + 4
    (row,) = rows(words)
    assert row.text == "- Các sở, ban, ngành xem"
    assert row.size == pytest.approx(10, abs=2)
