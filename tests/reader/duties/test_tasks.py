"""Which clauses are tasks, with owners, limits and products: tests/cases/tasks.txt."""

from __future__ import annotations

import pytest

from case_files import Case, load
from danvan.reader import duties
from danvan.reader.model import Task
from reader.duties.building import build


def told(task: Task) -> str:
    """One task in the notation of the cases; only what it has."""
    pieces = [task.clause]
    if task.lead:
        pieces.append("lead " + "; ".join(actor.name for actor in task.lead))
    if task.coordinate:
        pieces.append("with " + "; ".join(actor.name for actor in task.coordinate))
    if task.due:
        pieces.append(f"due {task.due.date}")
    if task.every:
        pieces.append(f"every {task.every}")
    return " | ".join(pieces)


@pytest.mark.parametrize("case", load("tasks"), ids=repr)
def test_tasks(case: Case, scoreboard: object) -> None:
    work = build(case.given)
    duties.run(work)
    got = [told(task) for task in work.tasks]
    scoreboard.compare("tasks", case.expected, got)  # type: ignore[attr-defined]


@pytest.mark.parametrize("case", load("tasks"), ids=repr)
def test_spans_quote_the_text(case: Case) -> None:
    work = build(case.given)
    duties.run(work)
    text = work.source.text
    for task in work.tasks:
        assert text[task.span.start : task.span.end] == task.text
        for actor in (*task.lead, *task.coordinate):
            assert text[actor.span.start : actor.span.end] == actor.name
            assert actor.rule
        if task.due:
            assert text[task.due.span.start : task.due.span.end] == task.due.text


@pytest.mark.parametrize(
    "limit", ["trước ngày 15/4/2025", "trong quý I năm 2025", "trong năm 2024"]
)
def test_due_before_issue_is_a_finding(limit: str) -> None:
    work = build(
        f"type=notice date=2025-05-20\n"
        f"1. Giao Sở Nội vụ chủ trì rà soát biên chế, trình UBND tỉnh {limit}."
    )
    duties.run(work)
    assert [task.due and task.due.text for task in work.tasks] == [limit]
    assert [found.code for found in work.findings] == ["due-before-issue"]
