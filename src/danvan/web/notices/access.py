"""Who may see notices and letters: one's own; administrators see what the outbox does."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Membership, Role, User
from danvan.web.bodies.querysets import below
from danvan.web.core.errors import Denied
from danvan.web.notices.models import Feed, Mail, Notice


def own(user: User) -> QuerySet[Notice]:
    """The notices of a person, for whichever body."""
    return Notice.objects.filter(user=user)


def get_notice(by: Actor, pk: int) -> Notice:
    """One of one's own, or 404."""
    found = own(by.user).filter(pk=pk).first() if by.user else None
    if found is None:
        raise Http404(_("Không có thông báo này."))
    return found


def own_feeds(by: Actor) -> QuerySet[Feed]:
    """The calendars of the person."""
    return Feed.objects.filter(user=by.user).select_related("programme", "user")


def get_feed(by: Actor, pk: int) -> Feed:
    """One of one's own, or 404."""
    found = own_feeds(by).filter(pk=pk).first() if by.user else None
    if found is None:
        raise Http404(_("Không có lịch này."))
    return found


def visible_mails(by: Actor) -> QuerySet[Mail]:
    """Letters to people of the body and those below, for its administrators: not what they say."""
    if by.body is None or not by.holds(Role.ADMIN):
        raise Denied(_("Chỉ quản trị của cơ quan mới xem được việc gửi thư."))
    here = Membership.objects.filter(below(by.body.path, "body__path"), user=OuterRef("user"))
    return Mail.objects.filter(Exists(here)).defer("text", "html")


def get_mail(by: Actor, pk: int) -> Mail:
    """One of those, or 404."""
    try:
        return visible_mails(by).get(pk=pk)
    except Mail.DoesNotExist:
        raise Http404(_("Không có thư này.")) from None


def may_keep_rhythm(by: Actor) -> bool:
    """Approvers and administrators say how their body reminds."""
    return by.body is not None and (by.holds(Role.APPROVER) or by.holds(Role.ADMIN))


def require_keep_rhythm(by: Actor) -> None:
    if not may_keep_rhythm(by):
        raise Denied(_("Chỉ người duyệt hoặc quản trị của cơ quan mới đổi được nhịp nhắc việc."))
