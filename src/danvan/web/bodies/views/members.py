"""Who acts for a body: inviting, accepting or withdrawing an invitation, ending a role."""

from __future__ import annotations

from allauth.account.internal.flows.login import record_authentication
from allauth.account.utils import perform_login
from django.conf import settings
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from danvan.web.bodies import access, actions
from danvan.web.bodies.forms import AcceptForm, InviteForm
from danvan.web.bodies.middleware import actor
from danvan.web.bodies.models import User
from danvan.web.core.errors import Refused


def invite(request: HttpRequest, pk: int) -> HttpResponse:
    """Invite a person into a role of this body."""
    by = actor(request)
    body = access.get_body(by, pk)
    access.require_administer(by, body)
    form = InviteForm(request.POST or None)
    if form.is_valid():
        address = request.build_absolute_uri(reverse("bodies:accept", args=["TOKEN"]))
        try:
            actions.invite(
                by=by, body=body, address=address.replace("TOKEN", "{token}"), **form.cleaned_data
            )
        except Refused as refusal:
            form.add_error(None, refusal.reason)
        else:
            sent = _("Đã gửi lời mời tới %(email)s.") % {"email": form.cleaned_data["email"]}
            messages.success(request, sent)
            return redirect("bodies:page", pk)
    heading = _("Mời thành viên")
    shown = {"form": form, "body": body, "heading": heading, "button": heading}
    return render(request, "bodies/form.html", shown, status=409 if form.errors else 200)


def accept(request: HttpRequest, token: str) -> HttpResponse:
    """The page that an invitation's link opens; works without being signed in."""
    invitation = actions.open_invitation(token)
    known = User.objects.filter(email=invitation.email).exists()
    form = AcceptForm(request.POST or None)
    if request.method == "POST" and (known or form.is_valid()):
        given = {} if known else form.cleaned_data
        try:
            user = actions.accept_invitation(token=token, **given)
        except ValidationError as error:
            form.add_error("password", error)
        else:
            return _enter(request, user, new=not known)
    context = {"form": form, "invitation": invitation, "known": known}
    status = 422 if form.errors else 200
    return render(request, "bodies/accept.html", context, status=status)


def _enter(request: HttpRequest, user: User, *, new: bool) -> HttpResponse:
    """Who was just made an account is signed in; who had one signs in as always."""
    if new:
        # A second factor that the role needs is set up at once, without the password again.
        record_authentication(request, user, method="password", email=user.email)
        return perform_login(request, user, email_verification="none")
    messages.success(request, _("Đã nhận lời mời; vai trò mới đã vào tài khoản của bạn."))
    return redirect(settings.LOGIN_REDIRECT_URL if request.user == user else settings.LOGIN_URL)


@require_POST
def withdraw(request: HttpRequest, pk: int, invitation: int) -> HttpResponse:
    """Take back an invitation that nobody has accepted yet."""
    by = actor(request)
    offered = get_object_or_404(access.visible_invitations(by), pk=invitation, body_id=pk)
    actions.withdraw_invitation(by=by, invitation=offered)
    messages.success(request, _("Đã rút lời mời; liên kết trong thư không mở được nữa."))
    return redirect("bodies:page", pk)


@require_POST
def end(request: HttpRequest, pk: int, membership: int) -> HttpResponse:
    """End a role."""
    by = actor(request)
    held = get_object_or_404(access.visible_memberships(by), pk=membership, body_id=pk)
    actions.end_membership(by=by, membership=held)
    messages.success(request, _("Đã kết thúc vai trò."))
    return redirect("bodies:page", pk)
