"""The row under change: locked, compared with the form it was read into, written with its entry."""

from __future__ import annotations

from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.core import audit
from danvan.web.core.errors import Stale
from danvan.web.core.models import Entry
from danvan.web.programmes.models import Indicator, Programme, Task, TaskState
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
    require_fresh(found, revision)
    return found


def require_fresh(
    found: Task | Programme | Indicator, revision: int | None, what: str = ""
) -> None:
    """Raise Stale, naming who was first, unless it still is what `revision` showed."""
    if revision is None or revision == found.revision:
        return
    last = Entry.objects.of(found).first()
    who = (last and (last.user or last.body)) or _("Hệ thống")
    at = timezone.localtime(last.at).strftime("%H:%M") if last else ""
    raise Stale(
        _(
            "%(who)s đã thay đổi %(what)s này lúc %(at)s, sau khi bạn mở trang. "
            "Những gì bạn nhập còn nguyên; hãy xem thay đổi bên dưới rồi gửi lại."
        )
        % {"who": who, "at": at, "what": what or _("nhiệm vụ")}
    )


def keep(by: Actor, act: str, task: Task, changes: Changes, note: str = "") -> None:
    """Save the task and write the journal; states are written in the words people read."""
    task.revision += 1
    task.save()
    audit.record(by, act, task, worded(changes), note)


def worded(changes: Changes) -> Changes:
    """The changes with the labels of states in the place of their codes."""
    if "state" not in changes:
        return changes
    before, after = changes["state"]
    return {**changes, "state": (str(TaskState(before).label), str(TaskState(after).label))}
