"""One act on many tasks: all of them, or none and the reasons."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Body
from danvan.web.core.errors import Refused
from danvan.web.programmes.actions.assign import assign_task
from danvan.web.programmes.actions.edit import edit_task
from danvan.web.programmes.actions.state import change_state
from danvan.web.programmes.models import Task
from danvan.web.programmes.transitions import Act


@dataclass(frozen=True, slots=True)
class Wanted:
    """What shall change on each task; what is None stays."""

    leads: Sequence[Body] | None = None
    due: date | None = None
    act: Act | None = None
    reason: str = ""


class SomeRefused(Refused):
    """Nothing was written; `rows` are the tasks that stood in the way, each with its reason."""

    def __init__(self, rows: list[tuple[Task, str]], of: int) -> None:
        self.rows = rows
        words = ngettext(
            "Chưa thay đổi gì: %(n)d trong %(of)d nhiệm vụ không làm được.",
            "Chưa thay đổi gì: %(n)d trong %(of)d nhiệm vụ không làm được.",
            len(rows),
        )
        super().__init__(words % {"n": len(rows), "of": of})


@transaction.atomic
def bulk_edit(*, by: Actor, tasks: Sequence[Task], wanted: Wanted) -> int:
    """Change every task, or raise SomeRefused and change none. How many were changed."""
    if wanted.leads is None and wanted.due is None and wanted.act is None:
        raise Refused(_("Hãy chọn điều cần thay đổi: giao cho ai, thời hạn, hoặc trạng thái."))
    if not tasks:
        raise Refused(_("Hãy đánh dấu ít nhất một nhiệm vụ trong bảng."))
    refused = []
    for task in tasks:
        try:
            _one(by, task, wanted)
        except Refused as error:
            refused.append((task, error.reason))
    if refused:
        raise SomeRefused(refused, len(tasks))
    return len(tasks)


def _one(by: Actor, task: Task, wanted: Wanted) -> None:
    if wanted.act is not None:
        change_state(by=by, task=task, act=wanted.act, reason=wanted.reason)
    if wanted.leads is not None:
        assign_task(by=by, task=task, leads=wanted.leads)
    if wanted.due is not None:
        edit_task(by=by, task=task, revision=None, due=wanted.due)
