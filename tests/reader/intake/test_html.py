"""Web pages."""

import pytest

from case_files import Case, load
from danvan.reader import intake
from danvan.reader.errors import ReaderError
from notation import shown, words


@pytest.mark.parametrize("case", load("intake_html"), ids=repr)
def test_lines(case: Case, scoreboard) -> None:
    source = intake.load(case.given.encode(), "trang.html")
    assert source.media_type == "text/html"
    scoreboard.compare("intake: html", case.expected, shown(source))


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [("utf-8", "utf-8"), ("windows-1258", "cp1258"), ("utf-8", "utf-16"), ("iso-8859-1", "utf-8")],
)
def test_encodings(charset: str, encoding: str) -> None:
    # cp1258 writes the tone behind the vowel.
    page = f"<html><meta charset={charset}><p>Kê\u0301 hoa\u0323ch trô\u0300ng cây</p></html>"
    source = intake.load(page.encode(encoding), "")
    assert words(source) == ["Kê\u0301 hoa\u0323ch trô\u0300ng cây"]


def test_a_stated_windows_1258_does_not_spoil_utf_8() -> None:
    page = (
        '<html><meta http-equiv="Content-Type" content="text/html; charset=windows-1258"><p>xã</p>'
    )
    assert words(intake.load(page.encode(), "")) == ["xã"]


def test_runs_in_old_fonts_among_others_go_to_unicode() -> None:
    page = "<html><p>Số 5 <font face='VNI-Times'>keá hoaïch troàng caây</font></p></html>"
    source = intake.load(page.encode(), "")
    assert words(source) == ["Số 5 kế hoạch trồng cây"]
    assert [(repair.kind, repair.count) for repair in source.repairs] == [("legacy-encoding", 1)]
    assert source.lines[0].font is None


def test_a_line_in_one_old_font_keeps_it_for_the_repairs() -> None:
    page = "<html><p style='font-family:VNI-Times'>keá hoaïch</p></html>"
    source = intake.load(page.encode(), "")
    assert shown(source) == ["[VNI-Times] | keá hoaïch"]
    assert not source.repairs


def test_elements_in_each_other_by_the_thousand_are_refused() -> None:
    page = b"<html>" + b"<div>" * 10_000 + "chữ".encode()
    with pytest.raises(ReaderError) as error:
        intake.load(page, "")
    assert error.value.code == "broken"


def test_a_page_saved_with_its_pictures() -> None:
    page = (
        b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n"
        b"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable"
        b"\r\n\r\n<html><p>x=C3=A3</p></html>\r\n--x--\r\n"
    )
    assert words(intake.load(page, "tep.doc")) == ["xã"]


def test_an_empty_page_has_no_lines() -> None:
    assert intake.load(b"<html><body></body></html>", "").lines == ()
