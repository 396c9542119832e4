"""Marks at the beginning of a line, and lines that only look marked."""

import pytest

from case_files import Case, load
from danvan.reader import marks
from danvan.reader.shape import roman


def shown(text: str) -> str:
    mark = marks.find(text)
    return f"{mark.kind} {mark.own} {mark.value}" if mark else "none"


@pytest.mark.parametrize("case", load("marks"), ids=repr)
def test_marks(case: Case, scoreboard) -> None:
    scoreboard.compare("marks", case.expected, [shown(line) for line in case.given.split("\n")])


@pytest.mark.parametrize(
    ("letters", "value"), [("I", 1), ("IV", 4), ("IX", 9), ("XIV", 14), ("XL", 40), ("IIII", None)]
)
def test_roman(letters: str, value: int | None) -> None:
    assert roman(letters) == value
