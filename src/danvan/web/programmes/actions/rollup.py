"""Progress upward: a parent's, then the programme's, is the weighted mean of what is below it.

`sum(weight x progress) / sum(weight)` over children that are not cancelled, rounded down. The
state of a parent follows from its children as well; that of a recurring task also from the periods
which are still to come.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django.db.models import Count, F, Max, Q, QuerySet, Sum

from danvan.web.core.deadlines.periods import last_day
from danvan.web.programmes.models import Programme, Task, TaskState

_KEPT = ~Q(state=TaskState.CANCELLED)
_MEAN = {
    "weights": Sum("weight", filter=_KEPT),
    "points": Sum(F("weight") * F("progress"), filter=_KEPT),
}
_STATES = {
    "kept": Count("pk", filter=_KEPT),
    "latest": Max("period_start"),
    **{
        state.value: Count("pk", filter=Q(state=state))
        for state in (TaskState.NOT_STARTED, TaskState.COMPLETED, TaskState.PAUSED)
    },
}


def roll_up(tasks: Iterable[Task]) -> None:
    """Recompute the parents of `tasks`, theirs, and the programmes."""
    tasks = list(tasks)
    programmes = {task.programme_id for task in tasks}
    parents = {task.parent_id for task in tasks if task.parent_id}
    while parents:
        parents = _parents(parents)
    rows = Task.objects.filter(programme__in=programmes, parent=None)
    for row in _sums(rows, "programme", _MEAN):
        Programme.objects.filter(pk=row["programme"]).update(progress=_mean(row))


def _sums(rows: QuerySet[Task], key: str, sums: dict[str, Any]) -> Iterable[dict[str, Any]]:
    return rows.order_by().values(key).annotate(**sums)


def _parents(keys: set[int]) -> set[int]:
    """Recompute these parents; the parents of theirs."""
    rows = {
        row["parent"]: row
        for row in _sums(Task.objects.filter(parent__in=keys), "parent", {**_MEAN, **_STATES})
    }
    parents = list(Task.objects.filter(pk__in=keys).select_related("programme"))
    for parent in parents:
        parent.progress = _mean(rows[parent.pk])
        parent.state = _recurring(parent, rows[parent.pk]) or _state(rows[parent.pk])
    Task.objects.bulk_update(parents, ["progress", "state"])
    return {parent.parent_id for parent in parents if parent.parent_id}


def _mean(row: dict[str, Any]) -> int:
    return int(row["points"] // row["weights"]) if row["weights"] else 0


def _state(row: dict[str, Any]) -> TaskState:
    """All cancelled, all completed, all paused, none begun; else in progress."""
    if not row["kept"]:
        return TaskState.CANCELLED
    for state in (TaskState.COMPLETED, TaskState.PAUSED, TaskState.NOT_STARTED):
        if row[state] == row["kept"]:
            return state
    return TaskState.IN_PROGRESS


def _recurring(parent: Task, row: dict[str, Any]) -> TaskState | None:
    """What differs for a recurring task: done periods neither end it nor hinder its pause."""
    if not parent.every or parent.group_id:
        return None
    waiting = row["kept"] - row[TaskState.COMPLETED]
    if waiting and row[TaskState.PAUSED] == waiting:
        return TaskState.PAUSED
    if row["kept"] and not waiting and not _over(parent, row["latest"]):
        return TaskState.IN_PROGRESS
    return None


def _over(parent: Task, latest: date | None) -> bool:
    """Whether no period comes after the one that begins on `latest`."""
    ends = [end for end in (parent.due, parent.programme.end) if end]
    return bool(latest and ends and last_day(parent.every, latest) >= min(ends))
