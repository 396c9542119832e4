"""When a body ends: its open duties and the programmes it keeps pass to its successors."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db.models import Q, QuerySet

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.handover import Handover
from danvan.web.bodies.models import Body
from danvan.web.core import audit
from danvan.web.core.models import Entry
from danvan.web.core.templatetags.danvan import day
from danvan.web.programmes.models import Part, Programme, TaskBody, TaskState


def pass_duties(by: Actor, body: Body, successors: Sequence[Body], on: date) -> int:
    """Give the parts of `body` in open tasks to `successors`; how many tasks passed on.

    Every successor takes the same part; who answers alone is then decided by assigning. What is
    completed or cancelled keeps the old name.
    """
    if not successors:
        return 0
    note = f"{body.name} → {'; '.join(each.name for each in successors)}, {day(on)}"
    parts = list(_open_parts(body).select_for_update(of=("self",)).select_related("task"))
    _replace(parts, successors)
    tasks = list({part.task_id: part.task for part in parts}.values())
    names = "; ".join(each.name for each in successors)
    audit.record_all(
        audit.entry(by, "pass_duties", task, {"body": (body.name, names)}, note) for task in tasks
    )
    _pass_programmes(by, body, successors[0], note)
    return len([task for task in tasks if task.leaf])


def owed(body: Body) -> int:
    """How many open tasks `body` leads or helps with, and running programmes it keeps."""
    tasks = _open_parts(body).filter(task__leaf=True).values("task").distinct().count()
    kept = Programme.objects.filter(Q(owner=body) | Q(follower=body), closed_on=None)
    return tasks + kept.count()


HANDOVER = Handover(owed, pass_duties)


def _open_parts(body: Body) -> QuerySet[TaskBody]:
    return TaskBody.objects.filter(body=body).exclude(
        task__state__in=[TaskState.COMPLETED, TaskState.CANCELLED]
    )


def _replace(parts: list[TaskBody], successors: Sequence[Body]) -> None:
    """Give each successor the rows in the place of `body`; leading goes before helping."""
    tasks = [part.task_id for part in parts]
    led = [part.task_id for part in parts if part.part == Part.LEAD]
    theirs = TaskBody.objects.filter(body__in=successors)
    theirs.filter(task__in=led, part=Part.COORDINATE).delete()
    held = set(theirs.filter(task__in=tasks).values_list("task", "body"))
    TaskBody.objects.filter(pk__in=[part.pk for part in parts]).delete()
    TaskBody.objects.bulk_create(
        TaskBody(task_id=part.task_id, body=each, part=part.part, words=part.words)
        for part in parts
        for each in successors
        if (part.task_id, each.pk) not in held
    )


def _pass_programmes(by: Actor, body: Body, successor: Body, note: str) -> None:
    """Programmes get the successor as owner or follower.

    Those that have ended too: nobody acts for a body that is gone, and what it did must stay
    readable for who answers for it. The journal keeps the old name.
    """
    entries: list[Entry] = []
    for role in ("owner", "follower"):
        kept = list(Programme.objects.filter(**{role: body}).select_for_update(of=("self",)))
        entries += [
            audit.entry(by, "pass_duties", each, {role: (body, successor)}, note) for each in kept
        ]
        Programme.objects.filter(pk__in=[each.pk for each in kept]).update(**{role: successor})
    audit.record_all(entries)
