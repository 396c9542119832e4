"""A body ends, and others answer for what it owed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from danvan.web.bodies import handover
from danvan.web.bodies.access import may_administer, require_administer
from danvan.web.bodies.acting import Actor
from danvan.web.bodies.actions.checks import check_end, check_heirs
from danvan.web.bodies.actions.tree import apply_move
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

    Returns how many open duties passed on. Raises Refused for a body that has ended with heirs,
    for one that would succeed itself (also through others), for a rename to several, for heirs that
    do not exist on the day or that `by` does not administer, and where bodies below or open duties
    would be left with nobody.
    """
    require_administer(by, body)
    _require_reach(by, successors)
    return apply_succession(by, body, successors, how, on, note)


def _require_reach(by: Actor, successors: Sequence[Body]) -> None:
    """Nobody burdens a body with duties over which only others decide."""
    for each in successors:
        if not may_administer(by, each):
            raise Refused(
                _(
                    "“%(name)s” nằm ngoài phạm vi quản trị của bạn nên bạn không giao kế tục được; "
                    "hãy đề nghị quản trị của cơ quan cấp trên chung thực hiện."
                )
                % {"name": each.name}
            )


def apply_succession(
    by: Actor, body: Body, successors: Sequence[Body], how: str, on: date, note: str = ""
) -> int:
    """The succession itself, for acts that were allowed as a whole."""
    body = Body.objects.select_for_update().get(pk=body.pk)
    heirs = list(dict.fromkeys(successors))
    _check(body, heirs, how, on)
    _pass_children(by, body, heirs, on)
    body.refresh_from_db()
    Succession.objects.bulk_create(
        Succession(body=body, successor=each, how=how, date=on, note=note) for each in heirs
    )
    changes = audit.changed(body, valid_to=on - timedelta(days=1))
    body.revision += 1
    body.save()
    passed = handover.pass_on(by, body, heirs, on)
    names = ", ".join(each.name for each in heirs)
    audit.record(by, "succeed", body, {**changes, "successors": (None, names)}, note)
    return passed


def _check(body: Body, heirs: list[Body], how: str, on: date) -> None:
    check_end(body, on)
    if not heirs and how != Succession.How.END:
        raise Refused(_("Hãy chọn cơ quan tiếp nhận nhiệm vụ."))
    if how == Succession.How.RENAME and len(heirs) != 1:
        raise Refused(_("Đổi tên thì chỉ có một cơ quan kế tục."))
    check_heirs(body, heirs, on)
    owed = 0 if heirs else handover.owed(body)
    if owed:
        words = ngettext(
            "Cơ quan này còn %(n)d nhiệm vụ, chương trình đang mở; hãy chọn cơ quan tiếp nhận.",
            "Cơ quan này còn %(n)d nhiệm vụ, chương trình đang mở; hãy chọn cơ quan tiếp nhận.",
            owed,
        )
        raise Refused(words % {"n": owed})


def _pass_children(by: Actor, body: Body, heirs: list[Body], on: date) -> None:
    """What stands below goes under the one successor; with several, a person says where."""
    children = [child for child in Body.objects.get_children(body).alive(on) if child not in heirs]
    if not children:
        return
    if len(heirs) != 1:
        words = ngettext(
            "Cơ quan này còn %(n)d cơ quan cấp dưới đang hoạt động; "
            "hãy chuyển hoặc kết thúc các cơ quan đó trước.",
            "Cơ quan này còn %(n)d cơ quan cấp dưới đang hoạt động; "
            "hãy chuyển hoặc kết thúc các cơ quan đó trước.",
            len(children),
        )
        raise Refused(words % {"n": len(children)})
    for child in children:
        apply_move(by, child, heirs[0])
