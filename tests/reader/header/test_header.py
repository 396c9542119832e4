"""Heads of the forms in use: Party, State, Youth Union, company, letter, and files without one."""

import pytest

from case_files import Case, load
from danvan.reader.errors import ReaderError
from readings import reading

FIELDS = ("type", "code", "issuer", "superior", "place", "date", "title")


@pytest.mark.parametrize("case", load("header"), ids=repr)
def test_head(case: Case, scoreboard) -> None:
    meta = reading(case.given).meta
    read = [f"{name}: {value}" for name in FIELDS if (value := getattr(meta, name)) is not None]
    scoreboard.compare("meta", case.expected, read)


@pytest.mark.parametrize("stamp", ["MẬT", "TỐI MẬT", "TUYỆT MẬT"])
def test_a_secret_document_is_refused(stamp: str) -> None:
    with pytest.raises(ReaderError) as refused:
        reading(f"UBND TỈNH HẢI LÂM\n{stamp}\nSố: 1/KH-UBND\nKẾ HOẠCH\ncanh phòng\n\n1. Trực đêm.")
    assert refused.value.code == "secret"


def test_the_word_secret_in_a_sentence_is_no_stamp() -> None:
    text = "KẾ HOẠCH\nbảo vệ bí mật\n\n1. Quản lý tài liệu mật đúng quy định."
    assert reading(text).outline[0].id == "1"


def test_spans_of_the_head_lead_to_its_words() -> None:
    read = reading(load("header")[1].given)
    span = read.meta.spans["title"]
    assert read.text[span.start : span.end] == read.meta.title
