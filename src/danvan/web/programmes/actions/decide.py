"""The follower's answer to a submission: accepted, or returned with its reason."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.news import NewsKind
from danvan.web.core import audit
from danvan.web.core.clock import now
from danvan.web.core.errors import Refused
from danvan.web.programmes.access import require_decide
from danvan.web.programmes.actions.locked import Changes, keep, locked
from danvan.web.programmes.actions.rollup import roll_up
from danvan.web.programmes.actions.telling import tell_leads
from danvan.web.programmes.models import Task, Update
from danvan.web.programmes.transitions import Act, after


@transaction.atomic
def accept_task(*, by: Actor, task: Task, text: str = "", revision: int | None = None) -> Update:
    """Accept what was reported done; the task counts as completed on the day it was submitted.

    Raises Refused while the product that the task owes is not there.
    """
    task = locked(task, revision)
    require_decide(by, task.programme)
    state = after(task.state, Act.ACCEPT)
    if task.owes_product:
        raise Refused(
            _(
                "Đã báo xong, chưa có sản phẩm: nhiệm vụ phải có “%(product)s”. Hãy trả lại, hoặc "
                "chờ cơ quan chủ trì gửi sản phẩm."
            )
            % {"product": task.deliverable}
        )
    changes = audit.changed(task, state=state, progress=100, completed_on=task.submitted_on)
    return _answer(by, "accept_task", Update.Kind.ACCEPTANCE, task, text, changes)


@transaction.atomic
def return_task(*, by: Actor, task: Task, reason: str, revision: int | None = None) -> Update:
    """Send a submission back; its percent falls to the last one reported before it."""
    task = locked(task, revision)
    require_decide(by, task.programme)
    state = after(task.state, Act.RETURN)
    if not reason.strip():
        raise Refused(_("Hãy ghi lý do trả lại, để cơ quan chủ trì biết phải làm gì thêm."))
    changes = audit.changed(task, state=state, progress=before_submission(task), submitted_on=None)
    return _answer(by, "return_task", Update.Kind.RETURN, task, reason, changes)


def before_submission(task: Task) -> int:
    """The last percent reported before a task was said to be done."""
    told = task.updates.filter(kind=Update.Kind.PROGRESS, progress__isnull=False).first()
    return (told.progress or 0) if told else 0


_NEWS = {Update.Kind.RETURN: NewsKind.RETURNED, Update.Kind.ACCEPTANCE: NewsKind.ACCEPTED}


def _answer(
    by: Actor, act: str, kind: Update.Kind, task: Task, text: str, changes: Changes
) -> Update:
    update = Update.objects.create(
        task=task, kind=kind, body=by.body, user=by.user, at=now(), text=text.strip()
    )
    keep(by, act, task, changes, update.text)
    roll_up([task])
    tell_leads(by, _NEWS[kind], task, update.text)
    return update
