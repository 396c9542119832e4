"""The open recogniser: the same words as the program's, and an end without harm."""

from __future__ import annotations

import sys

import pytest

from danvan.reader.intake.ocr import engine, tesseract
from danvan.reader.intake.ocr.picture import Ready, ready
from danvan.reader.intake.ocr.words import Word, parse
from scan_builder import DPI, Scan, needs_tesseract

WORDS = "Kế hoạch kiểm tra công tác dân vận\nBan Dân vận chủ trì, phối hợp với Công an huyện"


@pytest.fixture
def page() -> Ready:
    needs_tesseract()
    scan = Scan()
    scan.lines(WORDS)
    return ready(scan.picture, DPI)


@pytest.fixture(autouse=True)
def _none_idle() -> None:
    engine.close_idle()


def rounded(table: str) -> list[Word]:
    return [word._replace(line=(), sure=round(word.sure)) for word in parse(table)]


def test_it_reads_as_the_program_does(page: Ready, monkeypatch: pytest.MonkeyPatch) -> None:
    helper = engine.borrow(tesseract.LANGUAGE, tesseract.SETTINGS, 60)
    if not helper.is_open:
        pytest.skip("Tesseract's library is not found under its usual names")
    table = helper.words(page.pixels, page.size, page.dpi, tesseract.PAGE)
    helper.close()
    monkeypatch.setattr(sys, "executable", "")
    assert rounded(table or "") == rounded(tesseract.words_table(page, tesseract.PAGE))


def test_lines_are_told_apart(page: Ready) -> None:
    words = list(parse(tesseract.words_table(page, tesseract.PAGE)))
    assert len({word.line for word in words}) == 2


def test_one_engine_serves_many_pictures(page: Ready) -> None:
    first = engine.borrow(tesseract.LANGUAGE, tesseract.SETTINGS, 60)
    engine.put_back(first)
    once, again = (tesseract.words_table(page, tesseract.PAGE) for _ in range(2))
    assert once == again
    assert engine.borrow(tesseract.LANGUAGE, tesseract.SETTINGS, 60) is first
    first.close()


def test_without_data_it_does_not_open() -> None:
    helper = engine.Engine("khong-co", (), 60)
    assert not helper.is_open


def test_a_dead_engine_is_replaced_by_the_program(page: Ready) -> None:
    helper = engine.borrow(tesseract.LANGUAGE, tesseract.SETTINGS, 60)
    if helper.is_open:
        helper.process.kill()
    engine.put_back(helper)
    table = tesseract.words_table(page, tesseract.PAGE)
    assert "hoạch" in table and not helper.is_open


def test_a_picture_that_takes_too_long_is_given_up(page: Ready) -> None:
    helper = engine.borrow(tesseract.LANGUAGE, tesseract.SETTINGS, 60)
    if not helper.is_open:
        pytest.skip("Tesseract's library is not found under its usual names")
    helper.timeout = 0.01
    assert helper.words(page.pixels, page.size, page.dpi, tesseract.PAGE) is None
    assert not helper.is_open
