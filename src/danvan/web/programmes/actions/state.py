"""Starting, pausing, cancelling, reopening a task, or all that is below a parent."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.core import audit
from danvan.web.core.clock import today
from danvan.web.core.errors import Denied, Refused
from danvan.web.programmes.access import may_edit, may_update, require_decide
from danvan.web.programmes.actions.decide import before_submission
from danvan.web.programmes.actions.locked import keep, lockable, locked
from danvan.web.programmes.actions.rollup import roll_up
from danvan.web.programmes.models import Task, TaskState
from danvan.web.programmes.transitions import Act, after, allowed

ACTS = (Act.START, Act.PAUSE, Act.CANCEL, Act.REOPEN)
_REASONED = (Act.PAUSE, Act.CANCEL)


@transaction.atomic
def change_state(
    *, by: Actor, task: Task, act: Act, reason: str = "", revision: int | None = None
) -> Task:
    """Do one of ACTS to a task; to a parent: to each of its leaves that it may be done to.

    A recurring task that is cancelled has no periods after this day, until it is reopened.
    Raises Refused for a state that does not allow it, and for a pause or an end without reason.
    """
    task = locked(task, revision)
    _require(by, task, act)
    if act in _REASONED and not reason.strip():
        raise Refused(_("Hãy ghi lý do tạm dừng hoặc hủy nhiệm vụ."))
    below, series = ([task], []) if task.leaf else _below(task)
    leaves = [task] if task.leaf else [each for each in below if allowed(each.state, act)]
    ended = [each for each in series if _set_end(by, each, act, reason)]
    if act == Act.REOPEN and not task.leaf:
        leaves = _stopped(leaves) or ([] if ended else leaves)
    if not leaves and not ended:
        after(task.state, act)
        raise Refused(_("Không có nhiệm vụ con nào ở trạng thái làm được việc này."))
    for each in leaves:
        apply_state(by, each, act, reason)
    roll_up(below)
    return task


def apply_state(by: Actor, task: Task, act: Act, reason: str) -> None:
    """Change one locked leaf and write it down; the caller rolls up."""
    new: dict[str, Any] = {"state": after(task.state, act)}
    if act == Act.REOPEN:
        new |= {"submitted_on": None, "completed_on": None}
        if task.updated_at is None:
            new["state"] = TaskState.NOT_STARTED
        if task.submitted_on:
            new["progress"] = before_submission(task)
    keep(by, "change_state", task, audit.changed(task, **new), reason.strip())


def _require(by: Actor, task: Task, act: Act) -> None:
    if act not in ACTS:
        raise ValueError(f"{act} is no change of state")
    if act != Act.START:
        require_decide(by, task.programme)
    elif not (may_update(by, task) or may_edit(by, task.programme)):
        raise Denied(_("Chỉ cơ quan chủ trì hoặc cơ quan theo dõi mới bắt đầu nhiệm vụ này."))


def _below(task: Task) -> tuple[list[Task], list[Task]]:
    """The leaves at any depth below a parent, and the recurring tasks, itself included; locked."""
    leaves: list[Task] = []
    level = [task]
    series: list[Task] = []
    while level:
        series += [each for each in level if each.every and not each.group_id]
        below = list(lockable().filter(parent__in=level))
        leaves += [each for each in below if each.leaf]
        level = [each for each in below if not each.leaf]
    return leaves, series


def _stopped(leaves: list[Task]) -> list[Task]:
    """Those that were paused or cancelled: while there are such, what is done stays done."""
    return [each for each in leaves if each.state != TaskState.COMPLETED]


def _set_end(by: Actor, task: Task, act: Act, reason: str) -> bool:
    """End a recurring task on this day, or let it go on as it was; whether that changed it."""
    due = task.due
    if act == Act.CANCEL:
        due = min(today(), due) if due else today()
    elif act == Act.REOPEN and due and due <= today():
        due = task.first_due
    changes = audit.changed(task, due=due)
    if changes:
        keep(by, "change_state", task, changes, reason.strip())
    return bool(changes)
