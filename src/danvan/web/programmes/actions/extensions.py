"""A later due date: asked by the lead with a reason, decided by the follower, the old date kept."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.news import NewsKind
from danvan.web.core import audit
from danvan.web.core.clock import now
from danvan.web.core.errors import Refused
from danvan.web.core.templatetags.danvan import day
from danvan.web.programmes.access import require_decide, require_update
from danvan.web.programmes.actions.locked import keep, locked
from danvan.web.programmes.actions.telling import tell_deciders, tell_leads
from danvan.web.programmes.models import Extension, Task
from danvan.web.programmes.transitions import Act, after


@transaction.atomic
def ask_extension(*, by: Actor, task: Task, proposed: date, reason: str) -> Extension:
    """Ask for a later due date. Raises Refused for one that is not later, or a second request."""
    task = locked(task)
    require_update(by, task)
    after(task.state, Act.EXTEND)
    if task.due is None:
        raise Refused(_("Nhiệm vụ chưa có thời hạn, nên không cần gia hạn."))
    if not reason.strip():
        raise Refused(_("Hãy ghi lý do xin gia hạn."))
    _require_later(proposed, task.due)
    if task.extensions.filter(decision=Extension.Decision.ASKED).exists():
        raise Refused(_("Đã có một đề nghị gia hạn đang chờ quyết định."))
    assert by.body is not None  # who may update acts for a body
    extension = Extension.objects.create(
        task=task,
        before=task.due,
        proposed=proposed,
        reason=reason.strip(),
        body=by.body,
        asked_by=by.user,
        asked_at=now(),
    )
    keep(by, "ask_extension", task, {"proposed": (task.due, proposed)}, extension.reason)
    tell_deciders(by, NewsKind.ASKED, task, extension.reason)
    return extension


@transaction.atomic
def decide_extension(
    *, by: Actor, extension: Extension, grant: bool, until: date | None = None, answer: str = ""
) -> Extension:
    """Grant a request (`until` another day than proposed) or refuse it with an answer.

    `first_due` keeps the date before any extension. Raises Refused for a date not later than the
    current one, a refusal without words, a request that was decided already.
    """
    task = locked(extension.task)
    require_decide(by, task.programme)
    extension = task.extensions.select_for_update().get(pk=extension.pk)
    if extension.decision != Extension.Decision.ASKED:
        raise Refused(_("Đề nghị gia hạn này đã được quyết định."))
    if grant:
        _grant(by, task, extension, until or extension.proposed, answer)
    else:
        _refuse(by, task, extension, answer)
    extension.answer = answer.strip()
    extension.decided_by, extension.decided_at = by.user, now()
    extension.save()
    _tell(by, task, extension)
    return extension


def _tell(by: Actor, task: Task, extension: Extension) -> None:
    kind = NewsKind.GRANTED if extension.granted else NewsKind.REFUSED
    tell_leads(by, kind, task, extension.answer)


def _grant(by: Actor, task: Task, extension: Extension, until: date, answer: str) -> None:
    after(task.state, Act.EXTEND)
    _require_later(until, task.due or extension.before)
    extension.decision, extension.granted = Extension.Decision.GRANTED, until
    changes = audit.changed(
        task,
        due=until,
        first_due=task.first_due or extension.before,
        extensions_granted=task.extensions_granted + 1,
    )
    keep(by, "grant_extension", task, changes, answer)


def _refuse(by: Actor, task: Task, extension: Extension, answer: str) -> None:
    if not answer.strip():
        raise Refused(_("Hãy ghi lý do không đồng ý gia hạn."))
    extension.decision = Extension.Decision.REFUSED
    keep(by, "refuse_extension", task, {"proposed": (extension.proposed, None)}, answer)


def _require_later(proposed: date, current: date) -> None:
    if proposed <= current:
        raise Refused(_("Hạn mới phải sau hạn hiện nay, %(due)s.") % {"due": day(current)})
