"""Who acts for a body: invitations, roles given and ended."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.db import transaction
from django.template.loader import render_to_string
from django.utils import translation
from django.utils.translation import gettext as _

from danvan.web.bodies.access import require_administer
from danvan.web.bodies.acting import Actor
from danvan.web.bodies.mailing import send
from danvan.web.bodies.models import Body, Invitation, Membership, Role, User
from danvan.web.bodies.querysets import alive
from danvan.web.core import audit
from danvan.web.core.clock import now, today
from danvan.web.core.errors import Refused

DAYS = 14  # that an invitation holds


@transaction.atomic
def invite(*, by: Actor, body: Body, email: str, role: str, address: str) -> Invitation:
    """Offer a role by mail; `address` is the page's absolute address with `{token}` in it.

    Raises Refused for a role that the person holds already, and where the letter does not leave:
    the offer stands then, and inviting again sends another.
    """
    require_administer(by, body)
    email = email.lower()
    if body.valid_to and body.valid_to < today():
        raise Refused(_("Cơ quan này đã kết thúc; hãy mời vào cơ quan kế tục."))
    held = Membership.objects.filter(alive(today()), body=body, role=role, user__email=email)
    if held.exists():
        raise Refused(_("Người này đã có vai trò đó ở cơ quan này."))
    Invitation.objects.filter(body=body, role=role, email=email, accepted_at=None).delete()
    assert by.user is not None  # an administrator
    made = Invitation.objects.create(
        email=email,
        body=body,
        role=role,
        invited_by=by.user,
        expires_at=now() + timedelta(days=DAYS),
    )
    link = address.replace("{token}", made.token)
    with translation.override(_language(email)):
        title = _("Mời tham gia danvan")
        words = render_to_string("bodies/mail/invitation.txt", {"invitation": made, "link": link})
    transaction.on_commit(lambda: send(title, words, email))
    audit.record(
        by, "invite", body, {"email": (None, email), "role": (None, Role(made.role).label)}
    )
    return made


def _language(email: str) -> str:
    """A letter speaks as its reader chose; without an account it speaks as the office does."""
    known = User.objects.filter(email=email).values_list("language", flat=True).first()
    return known or settings.LANGUAGE_CODE


@transaction.atomic
def withdraw_invitation(*, by: Actor, invitation: Invitation) -> None:
    """The offer no longer stands; its link opens nothing."""
    require_administer(by, invitation.body)
    offered = {"email": (invitation.email, None), "role": (Role(invitation.role).label, None)}
    audit.record(by, "withdraw_invitation", invitation.body, offered)
    invitation.delete()


def open_invitation(token: str) -> Invitation:
    """The invitation that a link leads to; raises Refused where it no longer holds."""
    found = Invitation.objects.select_related("body", "invited_by").filter(token=token).first()
    if found is None or found.accepted_at or found.expires_at < now():
        raise Refused(_("Lời mời này không còn hiệu lực; hãy xin quản trị cơ quan mời lại."))
    return found


@transaction.atomic
def accept_invitation(*, token: str, full_name: str = "", password: str = "") -> User:
    """Give the role, and an account if there is none. Raises ValidationError for the password."""
    list(Invitation.objects.select_for_update().filter(token=token))  # one at a time
    invitation = open_invitation(token)
    user = User.objects.filter(email=invitation.email).first()
    if user is None:
        validate_password(password, User(email=invitation.email, full_name=full_name))
        user = User.objects.create_user(invitation.email, password, full_name=full_name)
    _take_up(invitation, user)
    return user


@transaction.atomic
def accept_open_invitations(*, email: str, full_name: str = "") -> User | None:
    """Take up whatever is offered to a proven address; an account is made where there is none.

    None where nothing is offered. A new account has no password: its owner signs in elsewhere.
    """
    offered = Invitation.objects.filter(email=email, accepted_at=None, expires_at__gte=now())
    invitations = list(offered.select_related("body"))
    if not invitations:
        return None
    user = User.objects.filter(email=email).first()
    if user is None:
        user = User.objects.create_user(email, full_name=full_name)
    for invitation in invitations:
        _take_up(invitation, user)
    return user


def _take_up(invitation: Invitation, user: User) -> None:
    Membership.objects.update_or_create(
        user=user,
        body=invitation.body,
        role=invitation.role,
        defaults={"valid_from": today(), "valid_to": None},
    )
    invitation.accepted_at = now()
    invitation.save()
    audit.record(
        Actor(user, invitation.body), "accept_invitation", invitation.body, {"user": (None, user)}
    )


@transaction.atomic
def end_membership(*, by: Actor, membership: Membership) -> None:
    """The role ends today; the last administrator of a root cannot leave it without one."""
    require_administer(by, membership.body)
    held = Membership.objects.filter(body=membership.body, role=membership.role, valid_to=None)
    last = [each.pk for each in held.select_for_update().order_by("pk")] == [membership.pk]
    if membership.role == "admin" and membership.body.is_root() and last:
        raise Refused(_("Đây là quản trị duy nhất; hãy giao vai trò này cho người khác trước."))
    membership.valid_to = today() - timedelta(days=1)
    membership.save()
    role = audit.shown(Role(membership.role).label)
    audit.record(
        by, "end_membership", membership.body, {"role": (f"{membership.user}: {role}", None)}
    )
