"""Limits and periods in one paragraph: tests/cases/deadlines.txt, of a document of 30/6/2024."""

from __future__ import annotations

import pytest

from case_files import Case, load
from danvan.reader.duties.deadlines import due_in, last_moment
from danvan.reader.duties.recurrence import every


@pytest.mark.parametrize("case", load("deadlines"), ids=repr)
def test_deadlines(case: Case, scoreboard: object) -> None:
    got = []
    for line in case.given.split("\n"):
        cell = line.startswith("| ")
        text = line.removeprefix("| ")
        due = last_moment(text, 0, len(text)) if cell else due_in(text, 0, len(text), "2024-06-30")
        again = every(text, 0, len(text), things=cell)
        said = [due.date if due else "none", *(again.periods if again else ())]
        got.append(" ".join(said))
    scoreboard.compare("deadlines", case.expected, got)  # type: ignore[attr-defined]
