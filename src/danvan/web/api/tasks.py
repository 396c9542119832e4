"""Tasks: the rows of the task table, one task, and the way to its due date."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Prefetch
from django.http import HttpRequest
from ninja import Query, Router, Schema

from danvan.web.api.asked import TaskQuery, task_filters
from danvan.web.api.shapes import PAGE, Paged, Step, paged, step_of
from danvan.web.bodies.middleware import actor
from danvan.web.core.clock import today
from danvan.web.core.deadlines.current import calendar
from danvan.web.core.models import Entry
from danvan.web.core.paging import page_of
from danvan.web.programmes import due as told
from danvan.web.programmes.access import get_task, visible_tasks
from danvan.web.programmes.models import Part, Task, TaskBody
from danvan.web.programmes.querysets import TaskQuerySet

router = Router(tags=["tasks"])
_ENTRIES = 500  # of the journal, as many as the page of a due date looks through


class TaskShape(Schema):
    """A task; `due` holds now (at the past day asked for, if any), `first_due` was set first."""

    id: int
    programme: int
    clause: str
    text: str
    leads: list[str]
    coordinators: list[str]
    due: date | None
    first_due: date | None
    deliverable: str
    state: str
    standing: str
    progress: int
    page: str


class TaskPage(Paged):
    """Up to a hundred tasks."""

    tasks: list[TaskShape]


class TaskDeadline(Schema):
    """How the due date came to be, in sentences, the first cause first."""

    due: date | None
    first_due: date | None
    steps: list[Step]


@router.get("", response=TaskPage, url_name="tasks", summary="Rows of the task table")
def listing(request: HttpRequest, query: Query[TaskQuery], page: int = 1) -> dict[str, Any]:
    filters = task_filters(request, query)
    rows = filters.ordered(filters.rows())
    found = page_of(rows, PAGE, str(page), lambda keys: _with_bodies(filters.shown(keys)))
    return {
        **paged(found),
        "tasks": [_shape(task) for task in found],
    }


@router.get("/{int:pk}", response=TaskShape, url_name="task", summary="One task")
def one(request: HttpRequest, pk: int) -> dict[str, Any]:
    rows = _with_bodies(visible_tasks(actor(request)).standing(today()))
    return _shape(get_task(actor(request), pk, rows))


@router.get("/{int:pk}/deadline", response=TaskDeadline, url_name="task_deadline",
            summary="How its due date came to be")  # fmt: skip
def deadline(request: HttpRequest, pk: int) -> dict[str, Any]:
    task = get_task(actor(request), pk)
    entries = list(Entry.objects.of(task).order_by("at", "id")[:_ENTRIES])
    steps = told.steps(task, entries, calendar())
    return {
        "due": task.due,
        "first_due": task.first_due or task.due,
        "steps": [step_of(step) for step in steps],
    }


def _with_bodies(rows: TaskQuerySet) -> TaskQuerySet:
    bodies = TaskBody.objects.select_related("body").order_by("id")
    return rows.defer("search").prefetch_related(Prefetch("bodies", bodies))


def _shape(task: Task) -> dict[str, Any]:
    names: dict[str, list[str]] = {part: [] for part in Part.values}
    for row in task.bodies.all():
        names[row.part].append(row.body.name)
    plain = ("id", "clause", "text", "due", "deliverable", "state", "progress")
    return {name: getattr(task, name) for name in plain} | {
        "programme": task.programme_id,
        "leads": names[Part.LEAD],
        "coordinators": names[Part.COORDINATE],
        "first_due": task.first_due or task.due,
        "standing": getattr(task, "standing", ""),
        "page": task.get_absolute_url(),
    }
