"""A body ends, and others answer for what it owed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from django.db import transaction
from django.utils.translation import gettext as _

from danvan.web.bodies import handover
from danvan.web.bodies.access import require_administer
from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Body, Succession
from danvan.web.core import audit
from danvan.web.core.errors import Refused


@transaction.atomic
def succeed(
    *,
    by: Actor,
    body: Body,
    successors: Sequence[Body],
    how: str,
    on: date,
    note: str = "",
) -> int:
    """End `body` on the day before `on`; from then on `successors` answer for it.

    Returns how many open duties passed on. Raises Refused for a body that has ended already, for
    one that would succeed itself (also through others), and for a rename to several.
    """
    body = Body.objects.select_for_update().get(pk=body.pk)
    require_administer(by, body)
    _check(body, successors, how, on)
    Succession.objects.bulk_create(
        Succession(body=body, successor=each, how=how, date=on, note=note) for each in successors
    )
    changes = audit.changed(body, valid_to=on - timedelta(days=1))
    body.revision += 1
    body.save()
    passed = handover.pass_on(by, body, list(successors), on)
    names = ", ".join(each.name for each in successors)
    audit.record(by, "succeed", body, {**changes, "successors": (None, names)}, note)
    return passed


def _check(body: Body, successors: Sequence[Body], how: str, on: date) -> None:
    if body.valid_to is not None:
        raise Refused(_("Cơ quan này đã kết thúc hoạt động từ trước."))
    if body.valid_from and on <= body.valid_from:
        raise Refused(_("Ngày kết thúc đứng trước ngày bắt đầu hoạt động."))
    if not successors and how != Succession.How.END:
        raise Refused(_("Hãy chọn cơ quan tiếp nhận nhiệm vụ."))
    if how == Succession.How.RENAME and len(successors) != 1:
        raise Refused(_("Đổi tên thì chỉ có một cơ quan kế tục."))
    for each in successors:
        if body in _followers(each):
            raise Refused(_("Một cơ quan không thể kế tục chính nó, kể cả qua cơ quan khác."))


def _followers(body: Body) -> list[Body]:
    """`body` and whoever succeeds it, however far."""
    found = [body]
    for each in found:
        rows = each.successions.select_related("successor")
        found += [row.successor for row in rows if row.successor not in found]
    return found
