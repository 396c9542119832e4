"""Who may see and change rules and days off: the one place that decides."""

from __future__ import annotations

from django.db.models import QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from danvan.web.bodies.access import may_administer
from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Role
from danvan.web.core.errors import Denied
from danvan.web.core.models import SwappedDay
from danvan.web.deadlines.models import OwnRule


def visible_own(by: Actor) -> QuerySet[OwnRule]:
    """Terms that the body acted for set itself; those from above show in the rules they change."""
    if by.body is None or not by.holds(Role.VIEWER):
        return OwnRule.objects.none()
    return OwnRule.objects.filter(body=by.body).select_related("body")


def may_set(by: Actor) -> bool:
    """Admins set the terms of the body they act for."""
    return bool(by.body) and by.holds(Role.ADMIN)


def require_set(by: Actor) -> None:
    if not may_set(by):
        raise Denied(_("Chỉ quản trị của cơ quan mới đặt được thời hạn riêng của cơ quan."))


def get_own(by: Actor, pk: int) -> OwnRule:
    """A term of the own body, or 404."""
    try:
        return visible_own(by).get(pk=pk)
    except OwnRule.DoesNotExist:
        raise Http404(_("Không có thời hạn riêng này ở cơ quan của bạn.")) from None


def may_keep_days(by: Actor) -> bool:
    """The table serves every body, so admins at a root of the tree keep it."""
    return may_administer(by, None)


def require_keep_days(by: Actor) -> None:
    if not may_keep_days(by):
        raise Denied(
            _("Bảng ngày hoán đổi dùng chung cho mọi cơ quan; chỉ quản trị của cơ quan đứng đầu "
              "cây tổ chức mới sửa được.")
        )  # fmt: skip


def get_day(by: Actor, pk: int) -> SwappedDay:
    """A row of the table, which everybody sees, or 404."""
    try:
        return SwappedDay.objects.get(pk=pk)
    except SwappedDay.DoesNotExist:
        raise Http404(_("Không có ngày này trong bảng.")) from None
