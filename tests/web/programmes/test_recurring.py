"""Recurring tasks go on while periods are to come, whatever became of those that were."""

from __future__ import annotations

from datetime import date

import pytest

from danvan.web.bodies.actions import succeed
from danvan.web.bodies.models import Succession
from danvan.web.programmes.actions import change_state, open_periods
from danvan.web.programmes.actions.rollup import roll_up
from danvan.web.programmes.models import Task
from danvan.web.programmes.transitions import Act
from programme_builders import Stage

AUTUMN = date(2026, 10, 2)


@pytest.fixture
def series(stage: Stage) -> Task:
    """A quarterly task; its first quarter is done, its second one too unless a test says else."""
    parent = stage.task("Họp giao ban", leaf=False, every="quarter", due=None)
    for month in (1, 4):
        begin, due = date(2026, month, 1), date(2026, month + 2, 28)
        stage.task(parent=parent, every="quarter", state="completed", due=due, period_start=begin)
    roll_up(Task.objects.filter(parent=parent))
    parent.refresh_from_db()
    return parent


def last(series: Task, state: str) -> None:
    """The second quarter is not done but in `state`."""
    child = Task.objects.filter(parent=series).latest("period_start")
    Task.objects.filter(pk=child.pk).update(state=state)
    roll_up([child])
    series.refresh_from_db()


def test_done_periods_do_not_end_it(series: Task) -> None:
    assert series.state == "in_progress"
    assert open_periods(at=AUTUMN) == 2
    done = Task.objects.filter(parent=series)
    done.update(state="completed")
    roll_up(done)
    series.refresh_from_db()
    assert series.state == "completed"  # the programme ends with the year


def test_between_two_periods_it_passes_to_the_successor(stage: Stage, series: Task) -> None:
    succeed(
        by=stage.cast.actor("province_admin"),
        body=stage.body("lead"),
        successors=[stage.body("coordinator")],
        how=Succession.How.MERGE,
        on=date(2026, 6, 1),
    )
    open_periods(at=AUTUMN)
    latest = Task.objects.filter(parent=series).latest("period_start")
    assert latest.bodies.get().body == stage.body("coordinator")


@pytest.mark.parametrize("state", ["not_started", "completed"])
def test_a_cancelled_one_opens_no_more_periods(stage: Stage, series: Task, state: str) -> None:
    last(series, state)
    approver = stage.cast.actor("approver")
    change_state(by=approver, task=series, act=Act.CANCEL, reason="Không còn cần")
    assert open_periods(at=AUTUMN) == 0
    series.refresh_from_db()
    assert series.state == "completed"
    change_state(by=approver, task=series, act=Act.REOPEN)
    assert Task.objects.filter(parent=series).earliest("period_start").state == "completed"
    assert open_periods(at=AUTUMN) == 2


def test_a_paused_one_waits(stage: Stage, series: Task) -> None:
    last(series, "not_started")
    approver = stage.cast.actor("approver")
    change_state(by=approver, task=series, act=Act.PAUSE, reason="Chờ hướng dẫn")
    series.refresh_from_db()
    assert series.state == "paused" and open_periods(at=AUTUMN) == 0
    change_state(by=approver, task=series, act=Act.REOPEN)
    assert Task.objects.filter(parent=series).earliest("period_start").state == "completed"
    assert open_periods(at=AUTUMN) == 2
