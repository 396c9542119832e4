"""Correcting what a task says, and adding one that no document read."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Body
from danvan.web.core import audit
from danvan.web.core.errors import Refused
from danvan.web.core.templatetags.danvan import day
from danvan.web.programmes.access import require_edit
from danvan.web.programmes.actions.assign import named, require_parts
from danvan.web.programmes.actions.locked import keep, lockable, locked
from danvan.web.programmes.actions.rollup import roll_up
from danvan.web.programmes.actions.telling import tell_assigned
from danvan.web.programmes.models import Part, Programme, Task, TaskBody, TaskState
from danvan.web.programmes.transitions import Act, after, allowed

FIELDS = (
    "text",
    "field",
    "due",
    "deliverable",
    "weight",
    "cost_planned",
    "cost_spent",
    "cost_source",
)
MOST_WEIGHT = 1_000
_COSTS = {"cost_planned", "cost_spent", "cost_source"}
# What the shares and occurrences of a task have from it until somebody gives them their own.
_SHARED = ("text", "field", "deliverable", "due")


@transaction.atomic
def edit_task(*, by: Actor, task: Task, revision: int | None, **values: Any) -> Task:
    """Set some of FIELDS; what children still share with their parent changes with it.

    Raises Refused for an empty text, a due date before the document's, a weight below 1, a
    negative cost; Stale for an older `revision`.
    """
    task = locked(task, revision)
    require_edit(by, task.programme)
    before = {name: getattr(task, name) for name in _SHARED}
    apply_edit(by, task, values)
    if not task.leaf:
        _share(by, task, before)
    roll_up([task])
    return task


def apply_edit(by: Actor, task: Task, values: dict[str, Any]) -> bool:
    """Check and write one locked task; whether anything changed. The caller rolls up."""
    unknown = values.keys() - set(FIELDS)
    if unknown:
        raise ValueError(f"no fields of a task to edit: {sorted(unknown)}")
    after(task.state, Act.EDIT)
    check(task.programme, values)
    changes = audit.changed(task, **values)
    if not changes:
        return False
    if task.state == TaskState.COMPLETED and changes.keys() - _COSTS:
        raise Refused(_("Nhiệm vụ đã hoàn thành: chỉ còn sửa được kinh phí."))
    task.first_due = task.first_due or task.due
    keep(by, "edit_task", task, changes)
    return True


def check(programme: Programme, values: dict[str, Any]) -> None:
    """Raise Refused for values that no task of the programme may have."""
    if "text" in values and not values["text"].strip():
        raise Refused(_("Nhiệm vụ phải có nội dung."))
    if values.get("due"):
        _check_due(programme, values["due"])
    if not 1 <= values.get("weight", 1) <= MOST_WEIGHT:
        raise Refused(_("Trọng số là một số nguyên từ 1 đến 1.000."))
    for name in ("cost_planned", "cost_spent"):
        if values.get(name) is not None and values[name] < 0:
            raise Refused(_("Kinh phí không thể là số âm."))


def _check_due(programme: Programme, due: date) -> None:
    issued = programme.document.date
    if issued and due < issued:
        raise Refused(
            _("Thời hạn %(due)s đứng trước ngày ban hành văn bản, %(issued)s.")
            % {"due": day(due), "issued": day(issued)}
        )


def _share(by: Actor, task: Task, before: dict[str, Any]) -> None:
    """Pass on to the children what they still have as their parent had it, unless they are done."""
    for child in lockable().filter(parent=task):
        new = {
            name: getattr(task, name)
            for name in _SHARED
            if getattr(child, name) == before[name] != getattr(task, name)
        }
        done = child.leaf and child.state == TaskState.COMPLETED
        if not new or done or not allowed(child.state, Act.EDIT):
            continue
        held = {name: getattr(child, name) for name in _SHARED}
        apply_edit(by, child, new)
        if not child.leaf:
            _share(by, child, held)


@transaction.atomic
def add_task(
    *,
    by: Actor,
    programme: Programme,
    leads: Sequence[Body],
    coordinators: Sequence[Body] = (),
    clause: str = "",
    **values: Any,
) -> Task:
    """Add a task at the end of a programme; raises Refused as `edit_task` and `assign_task` do.

    A programme that has ended takes none.
    """
    require_edit(by, programme)
    if programme.closed_on:
        raise Refused(_("Chương trình đã kết thúc; hãy mở lại chương trình rồi thêm nhiệm vụ."))
    task = apply_add(by, programme, {"clause": clause, **values}, leads, coordinators)
    roll_up([task])
    tell_assigned(by, ((task, body.pk) for body in leads))
    return task


def apply_add(
    by: Actor,
    programme: Programme,
    values: dict[str, Any],
    leads: Sequence[Body],
    coordinators: Sequence[Body],
    order: int | None = None,
) -> Task:
    """Check and write one new task; the caller has checked access and rolls up."""
    check(programme, {"text": "", **values})
    require_parts(leads, coordinators)
    task = Task(programme=programme, order=order or next_order(programme), **values)
    task.first_due = task.due
    task.save()
    parts = [(body, Part.LEAD) for body in leads]
    parts += [(body, Part.COORDINATE) for body in coordinators]
    TaskBody.objects.bulk_create(TaskBody(task=task, body=b, part=part) for b, part in parts)
    given = {Part.LEAD.value: (None, named(leads)), "text": (None, task.text)}
    audit.record(by, "add_task", task, given)
    return task


def next_order(programme: Programme) -> int:
    """The place behind the last task of a programme."""
    last: int | None = programme.tasks.aggregate(last=Max("order"))["last"]
    return (last or 0) + 1
