"""What must hold of a body whichever way it is written: words, dates, its place in the tree."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django.utils.translation import gettext as _

from danvan.web.bodies.models import Body
from danvan.web.bodies.querysets import below
from danvan.web.core.errors import Refused
from danvan.web.core.sheets.cells import limits
from danvan.web.core.templatetags.danvan import day
from danvan.web.core.words import fold

_LIMITS = limits(Body)


def tidied(fields: dict[str, Any]) -> dict[str, Any]:
    """Words composed and without stray blanks; raises Refused for those too long or missing."""
    told = {name: _tidy(value) for name, value in fields.items()}
    for name, value in told.items():
        limit = _LIMITS.get(name)
        if isinstance(value, str) and limit and len(value) > limit:
            label = str(Body._meta.get_field(name).verbose_name)
            raise Refused(
                _("“%(field)s” dài quá %(n)d chữ; hãy rút gọn.") % {"field": label, "n": limit}
            )
    if not told.get("name", "-"):
        raise Refused(_("Cơ quan cần có tên."))
    return told


def _tidy(value: Any) -> Any:
    return " ".join(unicodedata.normalize("NFC", value).split()) if type(value) is str else value


def check_dates(begin: date | None, end: date | None) -> None:
    """Nothing ends before it begins."""
    if begin and end and end < begin:
        raise Refused(_("Ngày kết thúc đứng trước ngày bắt đầu hoạt động."))


def check_parent(parent: Body | None, end: date | None) -> None:
    """Below a body that has ended stands only what ended with it or before."""
    if parent and parent.valid_to and (end is None or end > parent.valid_to):
        raise Refused(
            _("“%(name)s” đã kết thúc ngày %(day)s; hãy chọn cơ quan cấp trên đang hoạt động.")
            % {"name": parent.name, "day": day(parent.valid_to)}
        )


def check_name(parent: Body | None, body: Body) -> None:
    """Two bodies of one name beside each other at one time are one too many."""
    beside = Body.objects.filter(depth=parent.depth + 1 if parent else 1, key=fold(body.name))
    if parent:
        beside = beside.filter(below(parent.path))
    refuse_name([other for other in beside if other.pk != body.pk], body)


def refuse_name(beside: Iterable[Body], body: Body) -> None:
    """The same, where those of the same letters are in hand."""
    for other in beside:
        if other.name.casefold() == body.name.casefold() and _together(other, body):
            raise Refused(_("Ở đây đã có cơ quan tên “%(name)s”.") % {"name": body.name})


def check_code(body: Body) -> None:
    """An organ code belongs to one body at a time."""
    if body.organ_code:
        refuse_code(Body.objects.filter(organ_code=body.organ_code).exclude(pk=body.pk), body)


def refuse_code(coded: Iterable[Body], body: Body) -> None:
    """The same, where those of the code are in hand."""
    for other in coded:
        if _together(other, body):
            raise Refused(
                _("Mã định danh %(code)s đã thuộc về “%(name)s”.")
                % {"code": body.organ_code, "name": other.name}
            )


def _together(one: Body, other: Body) -> bool:
    """Whether there is a day on which both exist."""
    begin = max(one.valid_from or date.min, other.valid_from or date.min)
    end = min(one.valid_to or date.max, other.valid_to or date.max)
    return begin <= end


def check_heirs(body: Body, successors: list[Body], on: date) -> None:
    """Successors exist on the day, and nobody follows itself, not even through others."""
    for each in successors:
        if body in _followers(each):
            raise Refused(_("Một cơ quan không thể kế tục chính nó, kể cả qua cơ quan khác."))
        if each.valid_to and each.valid_to < on:
            raise Refused(
                _("“%(name)s” đã kết thúc ngày %(day)s nên không tiếp nhận được.")
                % {"name": each.name, "day": day(each.valid_to)}
            )
        if each.valid_from and each.valid_from > on:
            raise Refused(
                _("“%(name)s” hoạt động từ %(day)s, sau ngày kế tục; hãy xem lại ngày.")
                % {"name": each.name, "day": day(each.valid_from)}
            )


def _followers(body: Body) -> list[Body]:
    """`body` and whoever succeeds it, however far."""
    found = [body]
    for each in found:
        rows = each.successions.select_related("successor")
        found += [row.successor for row in rows if row.successor not in found]
    return found


def check_end(body: Body, on: date) -> None:
    """The day before `on` may be the last of `body`."""
    if body.valid_to is not None:
        if body.successions.exists():
            raise Refused(_("Cơ quan này đã kết thúc hoạt động từ trước."))
        if body.valid_to != on - timedelta(days=1):
            raise Refused(
                _("Cơ quan này đã kết thúc ngày %(day)s; cơ quan kế tục tiếp nhận từ hôm sau.")
                % {"day": day(body.valid_to)}
            )
    if body.valid_from and on <= body.valid_from:
        raise Refused(_("Ngày kết thúc đứng trước ngày bắt đầu hoạt động."))
