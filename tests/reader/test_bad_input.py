"""Bad files through the whole reader: a clear word or a Reading that keeps its promises."""

from __future__ import annotations

import time

import pytest

import bad_files
from bad_files import MISNAMED, REFUSED
from danvan.reader import Options, ReaderError, read
from reading_promises import check, read_or_refuse

SECONDS = 60.0  # of processor time: far more than any of these takes


@pytest.mark.parametrize("name", REFUSED)
def test_refused_with_a_word(name: str) -> None:
    data, code = REFUSED[name]
    with pytest.raises(ReaderError) as raised:
        read(data, name)
    assert raised.value.code == code


@pytest.mark.parametrize("name", MISNAMED)
def test_a_wrong_ending_is_read_all_the_same(name: str) -> None:
    reading = read_or_refuse(MISNAMED[name], name)
    assert reading and len(reading.outline) == 1


def test_a_secret_file_is_read_where_that_is_allowed() -> None:
    check(read(REFUSED["mat.txt"][0], "mat.txt", Options(allow_secret=True)))


def test_english_is_read_with_a_doubt() -> None:
    words = "The committee shall report to the council before the end of the year. " * 20
    reading = read_or_refuse(words.encode(), "a.txt")
    assert reading and "not-vietnamese" in {found.code for found in reading.findings}


@pytest.mark.parametrize("case", list(bad_files.deep()), ids=lambda case: case[0])
def test_depth_ends_in_a_reading_or_a_word(case: tuple[str, bytes, str]) -> None:
    _, data, name = case
    begun = time.process_time()
    read_or_refuse(data, name)
    assert time.process_time() - begun < SECONDS


def test_nothing_outside_the_file_is_ever_read() -> None:
    for xml, wrap in (
        (bad_files.document_xml(["XYZ"]), bad_files.docx_of),
        (bad_files.content_xml(["XYZ"]), bad_files.odt_of),
        ("<html><body><p>XYZ</p></body></html>", str.encode),
    ):
        head = f'<!DOCTYPE x [<!ENTITY a SYSTEM "file://{__file__}">]>'
        reading = read_or_refuse(wrap(head + xml.replace("XYZ", "&a;")), "")
        assert reading is None or "promises" not in reading.text


@pytest.mark.parametrize("words", bad_files.LONG, ids=lambda words: words[:12])
def test_one_line_of_a_megabyte(words: str) -> None:
    begun = time.process_time()
    read_or_refuse(bad_files.long_line(words, 1_000_000), "a.txt")
    assert time.process_time() - begun < SECONDS


def test_one_line_of_ten_megabytes() -> None:
    begun = time.process_time()
    assert read(bad_files.long_line(bad_files.CLAUSE, 10_000_000), "a.txt").text
    assert time.process_time() - begun < SECONDS
