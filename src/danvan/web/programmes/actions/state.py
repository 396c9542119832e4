"""Starting, pausing, cancelling, reopening a task, or all that is below a parent."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.core import audit
from danvan.web.core.errors import Denied, Refused
from danvan.web.programmes.access import may_edit, may_update, require_decide
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

    Raises Refused for a state that does not allow it, and for a pause or an end without reason.
    """
    task = locked(task, revision)
    _require(by, task, act)
    if act in _REASONED and not reason.strip():
        raise Refused(_("Hãy ghi lý do tạm dừng hoặc hủy nhiệm vụ."))
    leaves = [task] if task.leaf else [each for each in _leaves(task) if allowed(each.state, act)]
    if not leaves:
        after(task.state, act)
        raise Refused(_("Không có nhiệm vụ con nào ở trạng thái làm được việc này."))
    for each in leaves:
        apply_state(by, each, act, reason)
    roll_up(leaves)
    return task


def apply_state(by: Actor, task: Task, act: Act, reason: str) -> None:
    """Change one locked leaf and write it down; the caller rolls up."""
    new: dict[str, Any] = {"state": after(task.state, act)}
    if act == Act.REOPEN:
        new |= {"submitted_on": None, "completed_on": None}
        if task.updated_at is None:
            new["state"] = TaskState.NOT_STARTED
    keep(by, "change_state", task, audit.changed(task, **new), reason.strip())


def _require(by: Actor, task: Task, act: Act) -> None:
    if act not in ACTS:
        raise ValueError(f"{act} is no change of state")
    if act != Act.START:
        require_decide(by, task.programme)
    elif not (may_update(by, task) or may_edit(by, task.programme)):
        raise Denied(_("Chỉ cơ quan chủ trì hoặc cơ quan theo dõi mới bắt đầu nhiệm vụ này."))


def _leaves(task: Task) -> list[Task]:
    """The leaves at any depth below a parent, locked."""
    found: list[Task] = []
    level = [task.pk]
    while level:
        below = list(lockable().filter(parent__in=level))
        found += [each for each in below if each.leaf]
        level = [each.pk for each in below if not each.leaf]
    return found
