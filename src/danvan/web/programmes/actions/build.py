"""From a plan to rows: tasks, the shares of group members, occurrences, parts, in bulk."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from danvan.web.bodies.models import Body
from danvan.web.core.clock import today
from danvan.web.programmes.actions.occurrences import missing
from danvan.web.programmes.actions.plan import Plan, Share
from danvan.web.programmes.models import Part, Programme, Task, TaskBody

_SIZE = 500  # rows of one statement


def build(programme: Programme, plan: Plan) -> list[Task]:
    """Make every task of the plan; returns the top ones."""
    tops = [_top(programme, plan, share, order) for order, share in enumerate(plan.shares, 1)]
    create(tops)
    parts: list[TaskBody] = []
    children: list[Task] = []
    for top, share in zip(tops, plan.shares, strict=True):
        coordinators = plan.coordinators(share)
        parts += parts_of(top, Part.COORDINATE, coordinators)
        if not _shared(plan, share):
            parts += parts_of(top, Part.LEAD, share.leads)
            continue
        for body, words in plan.leads(share).items():
            child = share_of(top)
            children.append(child)
            parts += parts_of(child, Part.LEAD, {body: words})
            parts += parts_of(child, Part.COORDINATE, coordinators)
    create(children)
    _attach(parts)
    open_all([task for task in (*tops, *children) if task.every and not task.group_id], today())
    return tops


def create(tasks: Iterable[Task]) -> None:
    """Insert tasks with what `save` would have set."""
    ready = list(tasks)
    for task in ready:
        task.first_due = task.due
        task.index()
    Task.objects.bulk_create(ready, batch_size=_SIZE)


def open_all(parents: list[Task], at: date) -> int:
    """Make the occurrences that recurring tasks lack on the day; how many."""
    made = missing(parents, at)
    create(task for task, _parts in made)
    _attach(
        [
            TaskBody(task=task, body_id=p.body_id, part=p.part, words=p.words)
            for task, parts in made
            for p in parts
        ]
    )
    return len(made)


def _attach(parts: list[TaskBody]) -> None:
    for part in parts:
        part.task = part.task  # takes the key that the bulk insertion gave
    TaskBody.objects.bulk_create(parts, batch_size=_SIZE)


def parts_of(task: Task, part: str, bodies: dict[Body, str]) -> list[TaskBody]:
    return [TaskBody(task=task, body=body, part=part, words=w[:400]) for body, w in bodies.items()]


def _shared(plan: Plan, share: Share) -> bool:
    """Whether each of a group gets its share; a group that had no member then gives nothing away.

    Such a task stays one of its own, without a lead, for else no number would count it.
    """
    return bool(share.groups) and bool(plan.leads(share))


def _top(programme: Programme, plan: Plan, share: Share, order: int) -> Task:
    read, shared = share.candidate, _shared(plan, share)
    return Task(
        programme=programme,
        version=plan.version,
        order=order,
        leaf=not shared and not read.every,
        group=next(iter(share.groups)) if shared else None,
        clause=read.clause,
        start=read.start,
        end=read.end,
        text=read.text,
        field=share.section,
        due=read.due,
        due_words=read.due_words,
        every=read.every,
        deliverable=read.deliverable,
    )


def share_of(top: Task) -> Task:
    """The share of one member of the group that `top` is given to."""
    copied = ("programme", "version", "order", "clause", "start", "end", "text", "field", "due")
    also = ("due_words", "every", "deliverable", "weight")
    fields = {name: getattr(top, name) for name in (*copied, *also)}
    return Task(parent=top, leaf=not top.every, **fields)
