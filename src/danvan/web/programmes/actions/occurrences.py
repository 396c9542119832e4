"""The occurrences of recurring tasks: one for each period of the programme that has begun."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from danvan.web.core.deadlines.periods import between, due_in
from danvan.web.programmes.models import Task, TaskBody, TaskState


def missing(parents: Sequence[Task], at: date) -> list[tuple[Task, list[TaskBody]]]:
    """Occurrences not yet made, each with the parts of its parent, in the order of time.

    From the start of the programme to its end or the period that holds `at`, whichever is earlier:
    what nobody can do yet is owed by nobody. The first period is there from the adoption on. A
    parent's own due date is the last day of all.
    """
    held = set(
        Task.objects.filter(parent__in=parents, period_start__isnull=False).values_list(
            "parent", "period_start"
        )
    )
    parts: dict[int, list[TaskBody]] = {}
    for part in TaskBody.objects.filter(task__in=parents):
        parts.setdefault(part.task_id, []).append(part)
    return [
        (_occurrence(parent, start), parts.get(parent.pk, []))
        for parent in parents
        for start in between(parent.every, parent.programme.start, _horizon(parent, at))
        if (parent.pk, start) not in held
    ]


def _horizon(parent: Task, at: date) -> date:
    ends = [max(at, parent.programme.start), parent.programme.end, parent.due]
    return min(end for end in ends if end)


def _occurrence(parent: Task, start: date) -> Task:
    copied = ("programme", "version", "order", "clause", "start", "end", "text", "field")
    also = ("due_words", "every", "deliverable", "weight")
    fields = {name: getattr(parent, name) for name in (*copied, *also)}
    due = due_in(parent.every, start, parent.due_words)
    return Task(parent=parent, period_start=start, due=due, state=TaskState.NOT_STARTED, **fields)
