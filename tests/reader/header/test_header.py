"""Heads of the forms in use: Party, State, Youth Union, company, letter, and files without one."""

import pytest

from case_files import Case, load
from readings import reading

FIELDS = ("type", "code", "issuer", "superior", "place", "date", "title")


@pytest.mark.parametrize("case", load("header"), ids=repr)
def test_head(case: Case, scoreboard) -> None:
    meta = reading(case.given).meta
    read = [f"{name}: {value}" for name in FIELDS if (value := getattr(meta, name)) is not None]
    scoreboard.compare("meta", case.expected, read)


def test_spans_of_the_head_lead_to_its_words() -> None:
    read = reading(load("header")[1].given)
    span = read.meta.spans["title"]
    assert read.text[span.start : span.end] == read.meta.title
