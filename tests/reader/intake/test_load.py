"""Which format a file has, and the files that cannot be read."""

import zipfile

import pytest

from builders import docx, odf, odt, paragraph, zipped
from danvan.reader import intake
from danvan.reader.errors import ReaderError
from danvan.reader.options import Options
from notation import words

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
DOCX = docx(paragraph("Trồng cây"))
ODT = odt("<text:p>Trồng cây</text:p>")
PAGE = "<!DOCTYPE html><html><body><p>Trồng cây</p></body></html>".encode()


@pytest.mark.parametrize("name", ["", "a.docx", "a.pdf", "a.txt", "a.jpg", "a.khongro"])
@pytest.mark.parametrize("data", [DOCX, ODT, PAGE, "Trồng cây".encode()])
def test_a_wrong_ending_is_no_error(data: bytes, name: str) -> None:
    assert words(intake.load(data, name)) == ["Trồng cây"]


@pytest.mark.parametrize(
    ("data", "name", "module"),
    [
        (b"%PDF-1.7 ...", "a.docx", "pdf"),
        (b"\n\n%PDF-1.4", "", "pdf"),
        (b"\x89PNG\r\n\x1a\n...", "a.pdf", "image"),
        (b"\xff\xd8\xff\xe0", "", "image"),
        (b"II*\x00", "", "image"),
        (b"MM\x00*", "", "image"),
        (DOCX, "a.odt", "docx"),
        (ODT, "a.docx", "odt"),
        (odf("document", "", "").encode(), "a.odt", "odt"),
        (zipped({"a.txt": "x"}), "a.docx", "zipped"),
        (OLE, "a.docx", "office"),
        (b"{\\rtf1", "a.doc", "office"),
        (b'<?xml version="1.0"?><?mso-application progid="Word.Document"?>', "a.xml", "office"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related;", "a.doc", "mhtml"),
        (PAGE, "a.doc", "html"),
        (PAGE.decode().encode("utf-16"), "", "html"),
        (b"<p>a<p>b<p>c", "a.txt", "html"),
        (b"<p align=center>a</p>", "a.md", "md"),
        (b"<p align=center>a</p>", "a.txt", "txt"),
        (b"<b>a</b>", "a.html", "html"),
        (b"a < b", "a.html", "txt"),
        (b"# Muc\nchu", "-", "md"),
        (b"# Muc\nchu", "a.txt", "txt"),
        (b"|a|b|\n|-|-|\n", "", "md"),
        (b"chu", "a.md", "md"),
        (b"chu", "-", "txt"),
    ],
)
def test_the_bytes_decide(data: bytes, name: str, module: str) -> None:
    assert intake.module_for(data, name) == module


def refused(data: bytes, name: str = "", options: Options | None = None) -> str:
    """The code of the error, whose sentence is Vietnamese and says what to do."""
    with pytest.raises(ReaderError) as error:
        intake.load(data, name, options or Options())
    assert "Tệp" in str(error.value) or "tệp" in str(error.value)
    assert "Hãy" in str(error.value)
    return error.value.code


@pytest.mark.parametrize("data", [b"", b" \r\n\t ", b"\xef\xbb\xbf", b"\xef\xbb\xbf\n" * 5000])
@pytest.mark.parametrize("name", ["a.txt", "a.docx", ""])
def test_an_empty_file(data: bytes, name: str) -> None:
    assert refused(data, name) == "empty"


def test_a_file_over_the_limit() -> None:
    assert refused(b"a" * 2000, options=Options(max_bytes=1000)) == "too_large"


@pytest.mark.parametrize("cut", [0.3, 0.9, 0.99])
@pytest.mark.parametrize("data", [DOCX, ODT])
def test_a_zip_that_is_cut_off(data: bytes, cut: float) -> None:
    assert refused(data[: int(len(data) * cut)], "a.docx") == "broken"


def test_a_zip_whose_bytes_are_damaged() -> None:
    stored = zipped({"word/document.xml": "x" * 1000}, zipfile.ZIP_STORED)
    assert refused(stored.replace(b"xxxx", b"yxxx", 1)) == "broken"
    assert refused(DOCX.replace(b"PK\x01\x02", b"PK\x09\x09")) == "broken"


def test_a_zip_with_a_password() -> None:
    # The lowest flag bit, in the local head and in the directory.
    data = bytearray(DOCX)
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + offset] |= 1
            at = data.find(mark, at + 1)
    assert refused(bytes(data)) == "encrypted"
    other = bytearray(zipped({"a.bin": "x"}))
    other[6] |= 1
    other[other.find(b"PK\x01\x02") + 8] |= 1
    assert refused(bytes(other)) == "encrypted"


def test_office_files_with_a_password() -> None:
    assert refused(OLE + "EncryptedPackage".encode("utf-16-le"), "a.docx") == "encrypted"
    head = b"\xec\xa5\xc1\x00" + bytes(6) + b"\x00\x01" + bytes(500)
    assert refused(OLE + head + "WordDocument".encode("utf-16-le"), "a.doc") == "encrypted"


def test_a_zip_bomb() -> None:
    bomb = docx("", parts={"word/document.xml": b"<w:document>" + b" " * 30_000_000})
    assert len(bomb) < 100_000
    assert refused(bomb) == "too_large"
    large = docx(paragraph("Trồng cây " * 2000))
    assert refused(large, options=Options(max_unpacked=10_000)) == "too_large"


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
def test_a_text_too_long_for_the_memory(name: str) -> None:
    data = (b"<html><body>" if name == "a.html" else b"") + b"<p>xin\n" * 100
    assert intake.load(data, name, Options(max_letters=712, max_lines=101)).text
    assert refused(data, name, Options(max_letters=600)) == "too_large"
    assert refused(data, name, Options(max_lines=99)) == "too_large"


def test_a_text_of_many_paragraphs_in_a_small_zip() -> None:
    data = docx(paragraph("x") * 2000)
    assert refused(data, options=Options(max_lines=1000)) == "too_large"


def test_the_limit_holds_for_all_parts_together() -> None:
    others = {
        f"header{number}.xml": ("header", "<w:hdr>" + "x" * 4000 + "</w:hdr>")
        for number in range(9)
    }
    assert refused(docx("", others=others), options=Options(max_unpacked=20_000)) == "too_large"


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 20,
        b"\x7fELF" + bytes(100),
        b"MZ\x90\x00\x03" * 50,
        b"\x01\x02\x03\x04\x05\x06" * 50,
        zipped({"xl/workbook.xml": "<x/>", "[Content_Types].xml": "<x/>"}),
        OLE + "Workbook".encode("utf-16-le"),
    ],
    ids=["all bytes", "program", "program of Windows", "controls", "workbook", "old workbook"],
)
def test_no_document(data: bytes) -> None:
    assert refused(data, "a.txt") == "unknown_format"


@pytest.mark.parametrize("encoding", ["cp1251", "shift_jis", "gb18030", "koi8-r"])
def test_an_encoding_of_another_country(encoding: str) -> None:
    words = {"cp1251": "Привет, товарищи", "koi8-r": "Привет, товарищи"}
    text = words.get(encoding, "人民代表大会常務委員会") * 20
    assert refused(text.encode(encoding), "a.txt") == "encoding"


def test_the_lines_fit_the_text() -> None:
    for data in (DOCX, ODT, PAGE, b"a\n\nb\n", b"# a\n\n| b | c |\n|--|--|\n"):
        source = intake.load(data)
        assert "\n".join(map(source.words, source.lines)) == source.text
        assert [line.start for line in source.lines] == sorted(line.start for line in source.lines)
