"""Standing in SQL is what the rules say in plain words, for any task on any day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.conf import settings
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from danvan.web.programmes.models import Task, TaskState
from danvan.web.programmes.standing import Standing
from programme_builders import DAY, Stage

_near = st.integers(-12, 12).map(lambda days: DAY + timedelta(days=days))
_tasks = st.fixed_dictionaries(
    {
        "state": st.sampled_from(TaskState),
        "due": st.none() | _near,
        "deliverable": st.sampled_from(["", "Kế hoạch"]),
        "proven": st.booleans(),
        "submitted_on": st.none() | _near,
        "completed_on": st.none() | _near,
    }
)


def plainly(task: Task, today: date) -> str:
    """The oracle: DESIGN §5 written as one reads it."""
    if task.state in ("cancelled", "paused"):
        return task.state
    if task.state == "completed":
        late = task.due and task.completed_on and task.completed_on > task.due
        return "done_late" if late else "done"
    if task.state == "submitted" and task.deliverable and not task.proven:
        return "unproven"
    told = task.submitted_on if task.state == "submitted" else None
    if told and task.due and told <= task.due:
        return "on_time"
    if task.due is None:
        return "undated"
    if task.due < today:
        return "late"
    soon = task.due <= today + timedelta(days=settings.DUE_SOON_DAYS)
    return "due_soon" if soon else "on_time"


@hypothesis_settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(rows=st.lists(_tasks, min_size=1, max_size=8))
def test_sql_agrees_with_the_plain_rules(stage: Stage, rows: list[dict[str, object]]) -> None:
    Task.objects.all().delete()
    Task.objects.bulk_create(Task(programme=stage.programme, text="x", **row) for row in rows)
    for task in Task.objects.standing(DAY):
        assert task.standing == plainly(task, DAY), task.__dict__


def test_every_leaf_is_counted_once(stage: Stage) -> None:
    for state in TaskState:
        stage.task(state=state)
        stage.task(state=state, due=None, first_due=None)
    rows = Task.objects.counted().standing(DAY)
    counts = [rows.filter(standing=standing).count() for standing in Standing]
    assert sum(counts) == rows.count() == 14


@pytest.mark.parametrize("days", [0, 7, 8])
def test_soon_is_a_week(stage: Stage, days: int) -> None:
    stage.task(due=DAY + timedelta(days=days))
    expected = "on_time" if days > settings.DUE_SOON_DAYS else "due_soon"
    assert Task.objects.standing(DAY).get().standing == expected
