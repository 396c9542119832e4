"""Standing reports and reviews: tests/cases/reports.txt and milestones.txt."""

from __future__ import annotations

import pytest

from case_files import Case, load
from danvan.reader import duties
from reader.duties.building import build


@pytest.mark.parametrize("case", load("reports"), ids=repr)
def test_reports(case: Case, scoreboard: object) -> None:
    work = build(case.given)
    duties.run(work)
    got = [
        f"{duty.clause} | {duty.reporter} | {'; '.join(duty.to)} | {' '.join(duty.every)}".rstrip()
        for duty in work.reports
    ]
    scoreboard.compare("reports", case.expected, got)  # type: ignore[attr-defined]


@pytest.mark.parametrize("case", load("milestones"), ids=repr)
def test_milestones(case: Case, scoreboard: object) -> None:
    work = build(case.given)
    duties.run(work)
    got = [f"{held.clause} {held.kind} {held.date}" for held in work.milestones]
    scoreboard.compare("milestones", case.expected, got)  # type: ignore[attr-defined]
    for held in work.milestones:
        assert work.source.text[held.span.start : held.span.end] == held.text
