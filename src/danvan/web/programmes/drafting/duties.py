"""The duties of a programme that fall on a body: named, as one of a group, or by its kind."""

from __future__ import annotations

from dataclasses import dataclass, field

from django.db.models import Prefetch
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Body
from danvan.web.documents.models import CandidateBody
from danvan.web.programmes.access import visible_tasks
from danvan.web.programmes.drafting.kinds import named_by_kind
from danvan.web.programmes.models import Part, Programme, Task, TaskBody, TaskState


@dataclass(slots=True)
class Falls:
    """A duty of the body: `task` is its own share where a group has one; `why` it falls on it.

    `kind`: the words mean its kind only, no part in the task was given to it.
    """

    task: Task
    top: Task
    why: str
    leads: bool = True
    named: list[Body] = field(default_factory=list)
    coordinators: list[Body] = field(default_factory=list)
    kind: bool = False


def falling(by: Actor, programme: Programme) -> list[Falls]:
    """Every duty that falls on the body acted for, in the order of the programme."""
    return falling_of(by, programme, tasks_of(by, programme))


def tasks_of(by: Actor, programme: Programme) -> list[Task]:
    """The tasks of the programme that the actor sees and that were not cancelled."""
    parts = Prefetch("bodies", TaskBody.objects.select_related("body").order_by("-part", "id"))
    rows = visible_tasks(by).filter(programme=programme, period_start=None)
    return list(
        rows.exclude(state=TaskState.CANCELLED)
        .select_related("group")
        .prefetch_related(parts)
        .order_by("order", "parent_id", "id")
    )


def falling_of(by: Actor, programme: Programme, tasks: list[Task]) -> list[Falls]:
    """Those of `tasks` that fall on the body acted for."""
    body = by.body
    if body is None:
        return []
    found = {task.pk: task for task in tasks}
    told: dict[int, Falls] = {}
    for task in tasks:
        top = found.get(task.parent_id or 0, task)
        falls = _named(task, top, body)
        known = told.get(top.pk)
        if falls and (known is None or (falls.leads and not known.leads)):
            told[top.pk] = falls
    open_words = _open_words(programme)
    for task in tasks:
        if task.parent_id is not None or task.pk in told:
            continue
        if falls := _by_kind(task, body, open_words):
            told[task.pk] = falls
    return [told[task.pk] for task in tasks if task.pk in told]


def _named(task: Task, top: Task, body: Body) -> Falls | None:
    """Where the body, or a part of it, has a part in the task."""
    own = [row for row in task.bodies.all() if row.body.path.startswith(body.path)]
    if not own:
        return None
    led = [row for row in own if row.part == Part.LEAD]
    return Falls(
        task,
        top,
        _why((led or own)[0], task, top, body),
        leads=bool(led),
        named=[row.body for row in led if row.body_id != body.pk],
        # Who leads above the body is who it helps, where it does not lead itself.
        coordinators=[
            row.body
            for row in task.bodies.all()
            if row.body_id != body.pk and not (led and row.part == Part.LEAD)
        ],
    )


def _why(row: TaskBody, task: Task, top: Task, body: Body) -> str:
    part = row.get_part_display().lower()
    if top.pk != task.pk and top.group:
        return _("%(part)s, thuộc nhóm “%(group)s”") % {"part": part, "group": top.group.name}
    if row.body_id == body.pk:
        return _("%(part)s, được nêu tên") % {"part": part}
    return _("%(part)s: %(body)s trực thuộc được nêu tên") % {"part": part, "body": row.body.name}


def _open_words(programme: Programme) -> dict[tuple[int, str], str]:
    """The words for whom nobody was matched, by version and clause."""
    rows = CandidateBody.objects.filter(
        candidate__version__document=programme.document_id,
        candidate__dropped=False,
        part=CandidateBody.Part.LEAD,
        body=None,
        group=None,
    )
    told: dict[tuple[int, str], str] = {}
    for version, clause, words in rows.values_list(
        "candidate__version", "candidate__clause", "words"
    ):
        told[version, clause] = f"{told.get((version, clause), '')} {words}"
    return told


def _by_kind(task: Task, body: Body, open_words: dict[tuple[int, str], str]) -> Falls | None:
    """A task that nobody leads, whose words mean the kind of the body."""
    if task.group_id or any(row.part == Part.LEAD for row in task.bodies.all()):
        return None
    words = open_words.get((task.version_id or 0, task.clause)) or task.text
    if not (told := named_by_kind(words, body)):
        return None
    others = [row.body for row in task.bodies.all() if row.body_id != body.pk]
    why = _("gọi chung “%(words)s”") % {"words": told}
    return Falls(task, task, why, coordinators=others, kind=True)
