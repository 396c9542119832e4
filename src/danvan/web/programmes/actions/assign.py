"""Giao việc: who leads a task and who coordinates."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.handover import heirs
from danvan.web.bodies.models import Body
from danvan.web.core.clock import today
from danvan.web.core.errors import Refused
from danvan.web.core.templatetags.danvan import day
from danvan.web.programmes.access import require_decide
from danvan.web.programmes.actions.locked import keep, lockable, locked
from danvan.web.programmes.actions.telling import tell_assigned
from danvan.web.programmes.models import Part, Task, TaskBody
from danvan.web.programmes.transitions import Act, after, allowed


@transaction.atomic
def assign_task(
    *,
    by: Actor,
    task: Task,
    leads: Sequence[Body],
    coordinators: Sequence[Body] | None = None,
    revision: int | None = None,
) -> Task:
    """Give the task to `leads`; `coordinators` None leaves them as they are.

    A recurring task gives it on to its open occurrences. Raises Refused for no lead, for a body
    that exists no longer, one with both parts, and a task shared out to a group.
    """
    task = locked(task, revision)
    require_decide(by, task.programme)
    after(task.state, Act.ASSIGN)
    if task.group_id:
        raise Refused(_("Nhiệm vụ này giao cho cả nhóm; hãy giao lại ở từng nhiệm vụ con."))
    given = apply_parts(by, task, leads, coordinators)
    if not task.leaf:
        for child in lockable().filter(parent=task):
            if allowed(child.state, Act.ASSIGN):
                apply_parts(by, child, leads, coordinators)
    tell_assigned(by, ((task, body) for body in given))
    return task


def apply_parts(
    by: Actor, task: Task, leads: Sequence[Body], coordinators: Sequence[Body] | None
) -> list[int]:
    """Write the parts of a locked task that differ, with one entry.

    Gives the keys of the bodies that lead it only from now on, for who tells them.
    """
    held = list(task.bodies.select_related("body"))
    if coordinators is None:
        coordinators = [row.body for row in held if row.part == Part.COORDINATE]
        coordinators = [body for body in coordinators if body not in leads]
    require_parts(leads, coordinators)
    wanted = {(body.pk, Part.LEAD): body for body in leads}
    wanted |= {(body.pk, Part.COORDINATE): body for body in coordinators}
    gone = [row for row in held if (row.body_id, row.part) not in wanted]
    new = wanted.keys() - {(row.body_id, row.part) for row in held}
    if not gone and not new:
        return []
    TaskBody.objects.filter(pk__in=[row.pk for row in gone]).delete()
    TaskBody.objects.bulk_create(
        TaskBody(task=task, body=body, part=key[1]) for key, body in wanted.items() if key in new
    )
    before = {part: named(row.body for row in held if row.part == part) for part in Part}
    now = {Part.LEAD: named(leads), Part.COORDINATE: named(coordinators)}
    changes = {part.value: (before[part], now[part]) for part in Part if before[part] != now[part]}
    keep(by, "assign_task", task, changes)
    return [body for body, part in new if part == Part.LEAD]


def require_alive(bodies: Iterable[Body]) -> None:
    """Raise Refused for a body that has ended or not begun, naming who answers for it now."""
    at = today()
    for body in bodies:
        if body.valid_from and body.valid_from > at:
            raise Refused(
                _("%(body)s chưa hoạt động; cơ quan này có từ %(day)s.")
                % {"body": body.name, "day": day(body.valid_from)}
            )
        if body.valid_to and body.valid_to < at:
            raise Refused(_ended(body))


def _ended(body: Body) -> str:
    words = _("%(body)s không còn hoạt động từ sau %(day)s.") % {
        "body": body.name,
        "day": day(body.valid_to),
    }
    heirs_now = named(heirs(body, today()))
    if heirs_now:
        words += " " + _("Nhiệm vụ của cơ quan này nay thuộc %(heirs)s.") % {"heirs": heirs_now}
    return words


def require_parts(leads: Sequence[Body], coordinators: Sequence[Body]) -> None:
    """Raise Refused for no lead, a body that does not exist today, one with both parts."""
    require_alive([*leads, *coordinators])
    if not leads:
        raise Refused(_("Nhiệm vụ phải có cơ quan chủ trì."))
    for body in leads:
        if body in coordinators:
            raise Refused(
                _("%(body)s không thể vừa chủ trì vừa phối hợp một nhiệm vụ.") % {"body": body.name}
            )


def named(bodies: Iterable[Body]) -> str:
    """Names in one line, as journal and spreadsheets have them."""
    return "; ".join(body.name for body in bodies)
