"""Dates in words and digits."""

from __future__ import annotations

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from case_files import Case, load
from danvan.reader.calendar import DATE, impossible, parse_date


def answer(words: str) -> str:
    day, never = parse_date(words), impossible(words)
    if day:
        return day.isoformat()
    return f"impossible {never}" if never else "none"


@pytest.mark.parametrize("case", load("dates"), ids=repr)
def test_case(case: Case, scoreboard) -> None:
    scoreboard.compare("dates", case.expected, map(answer, case.given.split("\n")))


@given(st.dates(min_value=date(1930, 1, 1), max_value=date(2129, 12, 31)))
def test_every_form_of_every_day_is_read(day: date) -> None:
    forms = (
        f"{day.day:02}/{day.month}/{day.year}",
        f"{day.day}-{day.month:02}-{day.year}",
        f"ngày {day.day} tháng {day.month} năm {day.year}",
    )
    assert {parse_date(form) for form in forms} == {day}


@given(st.text(alphabet="0123456789/-. ngàythánmư", max_size=40))
def test_no_words_raise(words: str) -> None:
    day = parse_date(words)
    assert day is None or impossible(words) is None or re.search(DATE, words)
