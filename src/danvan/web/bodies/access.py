"""Who may see and change bodies and memberships: the one place that decides."""

from __future__ import annotations

from django.db.models import Q, QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Alias, Body, Invitation, Membership, Role
from danvan.web.bodies.querysets import BodyQuerySet, below
from danvan.web.core.errors import Denied
from danvan.web.core.models import Entry


def visible_bodies(by: Actor) -> BodyQuerySet:
    """Bodies are public: that an office exists is no secret. Who works there is (`members`)."""
    return Body.objects.get_queryset()


def get_body(by: Actor, pk: int) -> Body:
    """The body, or 404."""
    try:
        return visible_bodies(by).get(pk=pk)
    except Body.DoesNotExist:
        raise Http404(_("Không có cơ quan này.")) from None


def visible_aliases(by: Actor, body: Body) -> QuerySet[Alias]:
    """Those of the register; words learned from documents in one's own branch only."""
    seen = Q(remembered=False)
    if by.body is not None:
        seen |= below(by.body.path, "context__path")
    return body.aliases.filter(seen).select_related("context")


def may_see_members(by: Actor, body: Body) -> bool:
    """Members of the body and of those above it."""
    return by.holds(Role.VIEWER) and by.covers(body)


def get_body_history(by: Actor, pk: int) -> Body:
    """The body, if its journal may be read: it names people, so by members only."""
    body = get_body(by, pk)
    if not may_see_members(by, body):
        raise Denied(_("Chỉ người của cơ quan này hoặc của cấp trên mới xem được lịch sử."))
    return body


def visible_entries(by: Actor) -> QuerySet[Entry]:
    """The journal of one's body and of those below, for its administrators and inspectors."""
    if by.body is None or not (by.holds(Role.ADMIN) or by.holds(Role.INSPECTOR)):
        raise Denied(_("Chỉ quản trị và cán bộ kiểm tra mới xem được nhật ký của cả cơ quan."))
    scope = Body.objects.filter(below(by.body.path)).order_by()
    return Entry.objects.filter(body__in=scope.values("pk"))


def may_administer(by: Actor, body: Body | None) -> bool:
    """Admins of the body and of those above it; who stands at a root may add roots."""
    if not by.holds(Role.ADMIN):
        return False
    return by.covers(body) if body else bool(by.body and by.body.is_root())


def require_administer(by: Actor, body: Body | None) -> None:
    if not may_administer(by, body):
        raise Denied(_("Chỉ quản trị của cơ quan này hoặc của cấp trên mới làm được việc này."))


def visible_memberships(by: Actor) -> QuerySet[Membership]:
    """Memberships in the actor's body and those below it."""
    if by.body is None or not by.holds(Role.VIEWER):
        return Membership.objects.none()
    return Membership.objects.filter(below(by.body.path, "body__path"))


def visible_invitations(by: Actor) -> QuerySet[Invitation]:
    """Open invitations into bodies that the actor administers."""
    if by.body is None or not by.holds(Role.ADMIN):
        return Invitation.objects.none()
    return Invitation.objects.filter(below(by.body.path, "body__path"), accepted_at__isnull=True)
