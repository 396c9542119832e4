"""The row under change: locked, compared with the form it was read into, written with its entry."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.core import audit
from danvan.web.core.freshness import require_fresh
from danvan.web.programmes.matters import tell_task_moved
from danvan.web.programmes.models import Task, TaskState
from danvan.web.programmes.querysets import TaskQuerySet

# field: (before, after), as `audit.changed` makes it
Changes = dict[str, tuple[Any, Any]]
WITH = ("programme__owner", "programme__follower", "programme__document")


def lockable() -> TaskQuerySet:
    """Tasks to be changed: locked until the transaction ends, with what the checks look at."""
    return Task.objects.select_for_update(of=("self",)).select_related(*WITH)


def locked(task: Task, revision: int | None = None) -> Task:
    """The task as it stands now. Raises Stale if `revision`, seen by the user, is an older one."""
    found = lockable().get(pk=task.pk)
    require_fresh(found, revision, found.revision, _("nhiệm vụ"))
    return found


def keep(by: Actor, act: str, task: Task, changes: Changes, note: str = "") -> None:
    """Save the task and write the journal; states are written in the words people read."""
    task.revision += 1
    task.save()
    audit.record(by, act, task, worded(changes), note)
    if changes.keys() & {"state", "due"}:
        tell_task_moved(task)


def worded(changes: Changes) -> Changes:
    """The changes with the labels of states in the place of their codes."""
    if "state" not in changes:
        return changes
    before, after = changes["state"]
    return {**changes, "state": (str(TaskState(before).label), str(TaskState(after).label))}
