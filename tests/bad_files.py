"""Files that go wrong, and what the reader has to say of each: issue 2's list and some more."""

from __future__ import annotations

import random
import zipfile
from collections.abc import Iterator

from builders import WORD, zipped
from file_builders import (
    content_xml,
    document_xml,
    docx_of,
    odt_of,
    page_of,
    pdf_of,
)

PLAN = "KẾ HOẠCH\nI. MỤC TIÊU\n1. Dạy bơi cho trẻ em.\n"
CLAUSE = "Sở Y tế chủ trì, phối hợp với Công an tỉnh xây dựng quy chế; "
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCK = b"/Encrypt<</Filter/Standard/V 1/R 2/O(%s)/U(%s)/P -4>>/ID[(a)(b)]" % (b"x" * 32, b"y" * 32)
_DOCX = docx_of(document_xml([f"{at}. {CLAUSE * 3}" for at in range(1, 60)]))
_LAUGHS = "<!DOCTYPE x [<!ENTITY a 'ha ha ha ha'>{}]>".format(
    "".join(f"<!ENTITY {b} '{f'&{a};' * 10}'>" for a, b in zip("abcdefgh", "bcdefghi", strict=True))
)


def _with_entity(head: str, xml: str, name: str) -> str:
    return head + xml.replace("XYZ", f"&{name};")


def _bomb() -> bytes:
    start = f'<w:document xmlns:w="{WORD}">'.encode()
    return zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": start + b" " * 10**8})


def _misplaced() -> bytes:
    """A zip whose directory is said to begin far behind where it does."""
    data = bytearray(odt_of(content_xml(["KẾ HOẠCH"])))
    at = data.rfind(b"PK\x05\x06") + 16
    data[at : at + 4] = (int.from_bytes(data[at : at + 4], "little") + 280_000).to_bytes(
        4, "little"
    )
    return bytes(data)


def _badly_named() -> bytes:
    """A zip whose parts bear names that are said to be UTF-8 and are not."""
    data = bytearray(_DOCX)
    at = data.find(b"PK\x03\x04")
    while at >= 0:
        data[at + 6 : at + 8] = (0x800).to_bytes(2, "little")
        data[at + 30] = 0xFF
        at = data.find(b"PK\x03\x04", at + 4)
    return bytes(data)


def _damaged_inside() -> bytes:
    """A zip packed with LZMA, the packed bytes overwritten."""
    parts = {"word/document.xml": document_xml([CLAUSE * 20]), "[Content_Types].xml": "<Types/>"}
    data = bytearray(zipped(parts, zipfile.ZIP_LZMA))
    data[60:120] = bytes(byte ^ 0x5A for byte in data[60:120])
    return bytes(data)


# name of the file -> (its bytes, the code of the refusal)
REFUSED: dict[str, tuple[bytes, str]] = {
    "rong.txt": (b"", "empty"),
    "toan-dau-cach.txt": (b" \n\t " * 100, "empty"),
    "co-mat-khau.pdf": (pdf_of(page_of(["a"]), _LOCK), "encrypted"),
    "co-mat-khau.docx": (
        _OLE + bytes(1000) + "EncryptedPackage".encode("utf-16-le") + bytes(1000),
        "encrypted",
    ),
    "bi-cat.docx": (_DOCX[: len(_DOCX) // 2], "broken"),
    "bi-cat.pdf": (pdf_of(page_of(["abc"]))[:300], "broken"),
    "lech-muc-luc.odt": (_misplaced(), "broken"),
    "ten-hong.docx": (_badly_named(), "broken"),
    "hong-ben-trong.docx": (_damaged_inside(), "broken"),
    "bom-nen.docx": (_bomb(), "too_large"),
    "thuc-the.docx": (docx_of(_with_entity(_LAUGHS, document_xml(["XYZ"]), "i")), "broken"),
    "thuc-the.odt": (odt_of(_with_entity(_LAUGHS, content_xml(["XYZ"]), "i")), "broken"),
    "nhieu-loan.bin": (random.Random(2).randbytes(200_000), "unknown_format"),
    "bang-ma-la.txt": ("計画書を作成する。".encode("shift-jis") * 40, "encoding"),
    "mat.txt": (f"MẬT\nTỈNH ỦY HẢI LÂM\nSố 01-KH/TU\n{PLAN}".encode(), "secret"),
}

# name of the file -> its bytes; the ending is wrong on purpose, the file is read
MISNAMED: dict[str, bytes] = {
    "that-ra-la-txt.docx": PLAN.encode(),
    "that-ra-la-docx.pdf": docx_of(document_xml(PLAN.split("\n"))),
    "that-ra-la-pdf.txt": pdf_of(page_of(["I. ONE", "1. Two three"])),
    "khong-duoi": PLAN.encode("utf-16"),
}


def deep() -> Iterator[tuple[str, bytes, str]]:
    """Marks and elements in each other by the thousand: title, bytes, name."""
    kinds = ("Phần I", "Chương I", "Mục 1", "I.", "1.", "1.1.", "a)", "-", "+", "*", "(1)")
    words = "\n".join(f"{kinds[at % len(kinds)]} Việc số {at}" for at in range(10_000))
    yield "marks of all kinds", words.encode(), "a.txt"
    words = "\n".join(f"{'1.' * (at % 60 + 1)} Việc số {at}" for at in range(10_000))
    yield "longer and longer marks", words.encode(), "a.txt"
    words = "\n".join(f"{' ' * at}- việc số {at}" for at in range(3_000))
    yield "deeper and deeper dashes", words.encode(), "a.md"
    yield "quotes", ("> " * 10_000 + "a").encode(), "a.md"
    for name in ("div", "ol><li", "table><tr><td", "font"):
        yield f"html {name}", f"<html><body>{f'<{name}>x' * 10_000}".encode(), "a.html"
    table, sdt = "<w:tbl><w:tr><w:tc>", "<w:sdt><w:sdtContent>"
    for opening in (table, sdt):
        ending = "".join(f"</{name}" for name in reversed(opening.split("<")[1:]))
        xml = document_xml(["x"]).replace("<w:body>", "<w:body>" + opening * 5_000)
        yield opening, docx_of(xml.replace("</w:body>", ending * 5_000 + "</w:body>")), ""
    item = "<text:list><text:list-item>"
    xml = content_xml(["x"]).replace("<text:p>", item * 5_000 + "<text:p>")
    yield (
        "odt lists",
        odt_of(xml.replace("</text:p>", "</text:p>" + "</text:list-item></text:list>" * 5_000)),
        "",
    )
    yield "pdf states", pdf_of(b"q " * 100_000 + b"BT /F1 12 Tf (abc) Tj ET"), ""


# What one endless line may be made of.
LONG = (CLAUSE, "a", ".", "- ", "1.", "(", "a, ", "“", " ", "ĐẢNG ", "Điều 1 ", "12/KH-UBND ")


def long_line(words: str, size: int) -> bytes:
    """So many bytes without a line end."""
    data = words.encode()
    return b"a" + data * (size // len(data)) + b"b"
