"""Who leads and who helps in one paragraph: tests/cases/actors.txt."""

from __future__ import annotations

import pytest

from case_files import Case, load
from danvan.reader.duties import owners
from danvan.reader.duties.partners import partners
from danvan.reader.source import Span


@pytest.mark.parametrize("case", load("actors"), ids=repr)
def test_actors(case: Case, scoreboard: object) -> None:
    got = []
    for text in case.given.split("\n"):
        span = Span(0, len(text))
        leads = owners.leads(text, owners.subjects(text, (span,), 1))
        helpers = [text[p.start : p.end] for p in partners(text, 0, len(text))]
        said = "; ".join(a.name for a in leads) + (" + " + "; ".join(helpers)) * bool(helpers)
        got.append(said.strip())
    expected = [line.replace("(none)", "") for line in case.expected]
    scoreboard.compare("actors", expected, got)  # type: ignore[attr-defined]
