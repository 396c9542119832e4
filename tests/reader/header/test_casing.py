"""Names of bodies out of capitals: tests/cases/casing.txt."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from case_files import Case, load
from danvan.reader.header.casing import body_name

WORDS = [
    word for case in load("casing") for line in case.given.split("\n") for word in line.split()
]


@pytest.mark.parametrize("case", load("casing"), ids=repr)
def test_casing(case: Case, scoreboard: object) -> None:
    got = [body_name(line) for line in case.given.split("\n")]
    scoreboard.compare("casing", case.expected, got)  # type: ignore[attr-defined]


@given(st.lists(st.one_of(st.sampled_from(WORDS), st.text("ÀÂĐƯỐ-.,& 1", max_size=4)), max_size=12))
def test_only_the_case_changes(words: list[str]) -> None:
    text = " ".join(" ".join(words).upper().split())
    assert body_name(text).upper() == text
