"""Pictures as files: kinds, pages, refusals."""

from __future__ import annotations

import io
from dataclasses import replace

import pytest
from PIL import Image

from danvan.reader.errors import ReaderError
from danvan.reader.intake.image import read
from danvan.reader.intake.ocr import tesseract
from danvan.reader.options import DEFAULT
from scan_builder import Scan, needs_tesseract

WORDS = "Tăng cường công tác dân vận ở cơ sở"


def scan(words: str = WORDS) -> Scan:
    page = Scan()
    page.lines(words)
    return page


@pytest.mark.parametrize(
    ("kind", "mode", "media_type"),
    [
        ("PNG", "L", "image/png"),
        ("PNG", "RGBA", "image/png"),
        ("PNG", "P", "image/png"),
        ("JPEG", "RGB", "image/jpeg"),
        ("TIFF", "1", "image/tiff"),
    ],
)
def test_kinds(kind: str, mode: str, media_type: str) -> None:
    needs_tesseract()
    page = scan()
    page.picture = page.picture.convert(mode)
    source = read(page.data(kind), DEFAULT)
    assert (source.media_type, source.pages) == (media_type, 1)
    assert WORDS in source.text
    assert [note[0] for note in source.notes] == ["ocr-used"]


def test_each_picture_of_a_tiff_is_a_page() -> None:
    needs_tesseract()
    first, second = scan("Trang đầu của kế hoạch"), scan("Trang sau của kế hoạch")
    out = io.BytesIO()
    first.picture.save(out, "TIFF", save_all=True, append_images=[second.picture], dpi=(200, 200))
    source = read(out.getvalue(), DEFAULT)
    pages = {source.words(line): line.page for line in source.lines}
    assert source.pages == 2
    assert pages["Trang đầu của kế hoạch"] == 1
    assert pages["Trang sau của kế hoạch"] == 2
    with pytest.raises(ReaderError) as caught:
        read(out.getvalue(), replace(DEFAULT, max_pages=1))
    assert caught.value.code == "too_large"


def test_an_empty_sheet_has_no_words() -> None:
    needs_tesseract()
    out = io.BytesIO()
    Image.new("L", (800, 1100), 255).save(out, "PNG")
    assert read(out.getvalue(), DEFAULT).text.strip() == ""


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff\xe0 no picture", b"II*\x00"])
def test_broken_pictures(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract, "available", lambda: True)
    with pytest.raises(ReaderError) as caught:
        read(data, DEFAULT)
    assert caught.value.code == "broken"


def test_a_picture_cut_short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract, "available", lambda: True)
    with pytest.raises(ReaderError) as caught:
        read(scan().data()[:3000], DEFAULT)
    assert caught.value.code == "broken"


def test_without_tesseract(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract, "available", lambda: False)
    with pytest.raises(ReaderError) as caught:
        read(scan().data(), DEFAULT)
    assert caught.value.code == "no_ocr"


def test_without_leave(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract, "available", lambda: True)
    with pytest.raises(ReaderError) as caught:
        read(scan().data(), replace(DEFAULT, ocr=False))
    assert caught.value.code == "no_ocr"
