"""Tasks as matters that bodies owe by a day: what reminders go by."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from urllib.parse import urlencode

from django.db.models import Prefetch, Q
from django.urls import reverse

from danvan.web.bodies.matters import Matter, Moved, Under, tell_moved
from danvan.web.core.sight import Subject
from danvan.web.programmes.models import Part, Programme, Task, TaskBody, TaskState

OWED = (TaskState.NOT_STARTED, TaskState.IN_PROGRESS, TaskState.RETURNED)
_BATCH = 1000


def owed_tasks(until: date) -> Iterator[Matter]:
    """A source of `bodies.matters.SOURCES`: leaves of running programmes due on `until` or before.

    Paused tasks wait, and so do those that were reported done.
    """
    leads = Prefetch("bodies", TaskBody.objects.filter(part=Part.LEAD), to_attr="leads")
    rows = Task.objects.counted().filter(
        state__in=OWED, due__lte=until, programme__closed_on__isnull=True
    )
    rows = rows.select_related("programme").prefetch_related(leads).defer("search")
    programmes: dict[int, Under] = {}
    for task in rows.order_by("programme", "id").iterator(chunk_size=_BATCH):
        if task.programme_id not in programmes:
            programmes[task.programme_id] = _under(task.programme)
        yield _matter(task, programmes[task.programme_id])


def owed_under(programme: int, body: int | None, until: date) -> int:
    """A count of `bodies.matters.COUNTS`: leaves that `body` leads; all for who follows them."""
    rows = Task.objects.counted().filter(
        programme=programme, state__in=OWED, due__lte=until, programme__closed_on__isnull=True
    )
    if body is not None:
        leads = TaskBody.objects.filter(body=body, part=Part.LEAD).values("task")
        rows = rows.filter(Q(programme__follower=body) | Q(pk__in=leads))
    return rows.count()


def tell_task_moved(task: Task) -> None:
    """The day by which a task is owed is another one, or it is no longer owed."""
    due = task.due if task.state in OWED else None
    tell_moved(Moved("programmes.task", [task.pk], due, _subject(task.programme_id)))


def tell_all_moved(programme: Programme) -> None:
    """Nothing of the programme is owed any more."""
    keys = programme.tasks.values_list("pk", flat=True)
    tell_moved(Moved("programmes.task", keys, None, _subject(programme.pk)))


def _subject(programme: int) -> Subject:
    return ("programmes.programme", programme)


def _matter(task: Task, under: Under) -> Matter:
    assert task.due is not None  # asked for by its date
    return Matter(
        subject=("programmes.task", task.pk),
        title=task.text,
        due=task.due,
        owners=tuple(row.body_id for row in task.leads),  # type: ignore[attr-defined]
        follower=task.programme.follower_id,
        link=task.get_absolute_url(),
        under=under,
    )


def _under(programme: Programme) -> Under:
    tasks, query = reverse("programmes:tasks"), {"programme": programme.pk, "sort": "due"}
    return Under(
        _subject(programme.pk),
        programme.name,
        f"{tasks}?{urlencode(query)}",
        f"{tasks}?{urlencode({**query, 'part': Part.LEAD.value})}",
    )
