"""Đôn đốc: the follower urges the leads of a task."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.news import NewsKind
from danvan.web.core.clock import now, today
from danvan.web.core.errors import Refused
from danvan.web.programmes.access import require_edit
from danvan.web.programmes.actions.locked import keep, locked
from danvan.web.programmes.actions.telling import tell_leads
from danvan.web.programmes.models import Task, Update
from danvan.web.programmes.transitions import Act, after


@transaction.atomic
def remind(*, by: Actor, task: Task, text: str = "") -> Update:
    """Put an urging in the task's story and in its leads' Hôm nay; once a day is enough."""
    task = locked(task)
    require_edit(by, task.programme)
    after(task.state, Act.REMIND)
    if not task.leaf:
        raise Refused(_("Hãy đôn đốc ở từng nhiệm vụ con, nơi có cơ quan phải làm."))
    if task.updates.filter(kind=Update.Kind.REMINDER, at__date=today()).exists():
        raise Refused(_("Nhiệm vụ này hôm nay đã được đôn đốc."))
    update = Update.objects.create(
        task=task,
        kind=Update.Kind.REMINDER,
        body=by.body,
        user=by.user,
        at=now(),
        text=text.strip(),
    )
    keep(by, "remind", task, {}, update.text)
    tell_leads(by, NewsKind.URGED, task, update.text, urgent=True)
    return update
