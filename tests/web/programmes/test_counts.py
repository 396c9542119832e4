"""Numbers are the rows behind them, now and at past days, for every grouping and every actor."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from danvan.web.programmes import counts
from danvan.web.programmes.models import Extension, Task, TaskState
from danvan.web.programmes.past import stood
from danvan.web.programmes.trend import month_ends, stood_on
from programme_builders import DAY, Stage

_near = st.integers(-120, 40).map(lambda days: DAY + timedelta(days=days))
_past = st.integers(-120, 0).map(lambda days: DAY + timedelta(days=days))
_edge = st.sampled_from(month_ends(DAY, 5)).flatmap(
    lambda end: st.integers(-1, 9).map(lambda days: end + timedelta(days=days))
)
_tasks = st.fixed_dictionaries(
    {
        "state": st.sampled_from(TaskState),
        "due": st.none() | _near | _edge,
        "deliverable": st.sampled_from(["", "Kế hoạch"]),
        "proven": st.booleans(),
        "submitted_on": _past | _edge.filter(lambda day: day <= DAY),
        "period_start": st.none() | _past,
        # how much earlier the date was, and when it was put off
        "put_off": st.none() | st.tuples(st.integers(1, 60), _past),
    }
)
_slow = hypothesis_settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def _make(stage: Stage, rows: list[dict[str, Any]]) -> None:
    Task.objects.all().delete()
    for order, row in enumerate(rows):
        fields = dict(row)
        put_off = fields.pop("put_off")
        if fields["state"] == "completed":
            fields["completed_on"] = fields["submitted_on"]
        elif fields["state"] != "submitted":
            fields["submitted_on"] = None
        extended = put_off and fields["due"]
        task = Task.objects.create(
            programme=stage.programme,
            text="x",
            order=order,
            extensions_granted=1 if extended else 0,
            **fields,
        )
        if extended:
            Extension.objects.create(
                task=task,
                before=task.due - timedelta(days=put_off[0]),
                proposed=task.due,
                granted=task.due,
                decision="granted",
                body=stage.body("lead"),
                asked_at=datetime(2026, 1, 1, tzinfo=UTC),
                decided_at=datetime.combine(put_off[1], datetime.min.time(), tzinfo=UTC),
            )


@_slow
@given(rows=st.lists(_tasks, min_size=1, max_size=6))
def test_today_is_the_last_of_the_past_days(stage: Stage, rows: list[dict[str, Any]]) -> None:
    _make(stage, rows)
    now = {task.pk: task.standing for task in Task.objects.standing(DAY)}
    then = {task.pk: task.standing for task in stood(Task.objects.all(), DAY)}
    assert then == now


@pytest.mark.parametrize("soon", [7, 26, 40])
@_slow
@given(rows=st.lists(_tasks, min_size=1, max_size=6))
def test_the_trend_is_what_each_day_says_alone(
    stage: Stage, settings: Any, soon: int, rows: list[dict[str, Any]]
) -> None:
    settings.DUE_SOON_DAYS = soon
    _make(stage, rows)
    days = month_ends(DAY, 5)
    found = stood_on(Task.objects.counted(), days)
    for day in days:
        alone = counts.total(stood(Task.objects.counted(), day))
        for column in counts.COLUMNS:
            assert found[day].of(column) == alone.of(column), (day, column.key)


def test_a_past_day_knows_the_date_that_held_then(stage: Stage) -> None:
    task = stage.task(due=date(2026, 6, 30), extensions_granted=1)
    Extension.objects.create(
        task=task,
        before=date(2026, 3, 20),
        proposed=date(2026, 6, 30),
        granted=date(2026, 6, 30),
        decision="granted",
        body=stage.body("lead"),
        asked_at=datetime(2026, 4, 10, tzinfo=UTC),
        decided_at=datetime(2026, 4, 12, tzinfo=UTC),
    )
    assert stood(Task.objects.all(), date(2026, 3, 31)).get().standing == "late"
    assert stood(Task.objects.all(), date(2026, 4, 30)).get().standing == "on_time"


def test_an_extension_that_is_only_counted_loses_no_task(stage: Stage) -> None:
    stage.task(due=date(2026, 3, 1), extensions_granted=1)
    day = date(2026, 5, 31)
    assert stood_on(Task.objects.counted(), [day])[day].counts == {"late": 1}
    assert counts.total(stood(Task.objects.counted(), day)).counts == {"late": 1}


def test_nothing_is_owed_before_it_begins(stage: Stage) -> None:
    stage.task()
    stage.task(every="quarter", period_start=date(2026, 4, 1), parent=stage.task(leaf=False))
    rows = Task.objects.counted()
    assert [stood(rows, day).count() for day in month_ends(DAY, 6)] == [0, 1, 1, 1, 2, 2]


@pytest.mark.parametrize(
    ("day", "number", "ends"),
    [
        (date(2026, 3, 31), 2, [date(2026, 1, 31), date(2026, 2, 28)]),
        (date(2026, 1, 1), 1, [date(2025, 12, 31)]),
        (date(2024, 3, 1), 1, [date(2024, 2, 29)]),
    ],
)
def test_month_ends(day: date, number: int, ends: list[date]) -> None:
    assert month_ends(day, number) == ends
