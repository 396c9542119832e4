"""How people come in: by invitation, by the office's own sign-in, with a second factor."""

from __future__ import annotations

import time
from typing import Any

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.account.models import EmailAddress
from allauth.core import context
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from allauth.socialaccount.providers.base import AuthProcess
from django.contrib import messages
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from danvan.web.bodies import actions
from danvan.web.bodies.acting import memberships
from danvan.web.bodies.models import User
from danvan.web.bodies.second_factor import roles_that_need_it
from danvan.web.core.errors import Denied


class InvitedOnly(DefaultAccountAdapter):
    """Accounts are made by `accept_invitation`, never by a stranger's own sign-up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def save_user(self, request: HttpRequest, user: Any, form: Any, commit: bool = True) -> Any:
        raise NotImplementedError("accounts are made by accept_invitation")

    def confirm_email(self, request: HttpRequest, email_address: EmailAddress) -> bool:
        """Not where another account took the address while the letter was on its way."""
        taken = User.objects.filter(email=email_address.email).exclude(pk=email_address.user_id)
        if not taken.exists():
            return bool(super().confirm_email(request, email_address))
        words = _("Không xác nhận được %(email)s: một tài khoản khác đã dùng địa chỉ này.")
        messages.error(request, words % {"email": email_address.email})
        return False

    def post_login(self, request: HttpRequest, user: User, **told: Any) -> HttpResponse:
        """The library's own register of addresses is brought up to date."""
        _register_address(user)
        answer: HttpResponse = super().post_login(request, user, **told)
        return answer

    def is_reauthentication_required(self, *, app: str) -> bool:
        """Who signed in a moment ago need not prove it again."""
        request = context.request
        fresh = time.time() - app_settings.REAUTHENTICATION_TIMEOUT
        proofs = get_authentication_records(request, request.user)
        return not any(proof["at"] > fresh for proof in proofs)


class Colleagues(DefaultSocialAccountAdapter):
    """Who signs in at the office's own provider is known here by the verified e-mail address."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: SocialLogin) -> bool:
        return False

    def authenticate_by_email(self, sociallogin: SocialLogin) -> tuple[User, str] | None:
        """The account of that address; addresses that are only being changed to do not count."""
        email = _verified(sociallogin)
        user = User.objects.filter(email=email, is_active=True).first() if email else None
        return (user, email) if user else None

    def pre_social_login(self, request: HttpRequest, sociallogin: SocialLogin) -> None:
        """Open invitations to the address are taken up; who then has no role stays outside."""
        if sociallogin.state.get("process") == AuthProcess.CONNECT:
            return
        email = _verified(sociallogin)
        if email:
            name = sociallogin.account.get_provider_account().get_user_data().get("name") or ""
            invited = actions.accept_open_invitations(email=email, full_name=name)
            if invited and not sociallogin.is_existing:
                sociallogin.user = invited
        if not sociallogin.is_existing or not memberships(sociallogin.user):
            raise ImmediateHttpResponse(_turned_away(request, email))
        _register_address(sociallogin.user)
        if not sociallogin.account.pk:
            sociallogin.connect(request, sociallogin.user)


def _register_address(user: User) -> None:
    """The present address is proven: the invitation came by it, or who installs gave it."""
    proven = {"verified": True, "primary": True}
    if EmailAddress.objects.filter(user=user, email=user.email, **proven).exists():
        return
    stale = Q(user=user, primary=True) | Q(email=user.email)
    EmailAddress.objects.filter(stale).delete()
    EmailAddress.objects.create(user=user, email=user.email, **proven)


def _verified(sociallogin: SocialLogin) -> str:
    """The address that the provider vouches for, or nothing."""
    addresses = (each.email.lower() for each in sociallogin.email_addresses if each.verified)
    return next(addresses, "")


def _turned_away(request: HttpRequest, email: str) -> HttpResponse:
    if email:
        reason = _(
            "Địa chỉ %(email)s chưa có vai trò ở cơ quan nào. Hãy nhờ quản trị của cơ quan bạn gửi "
            "lời mời tới địa chỉ này, rồi đăng nhập lại."
        ) % {"email": email}
    else:
        reason = _(
            "Nơi đăng nhập không xác nhận địa chỉ thư điện tử của bạn. Hãy nhờ người quản lý tài "
            "khoản cơ quan xác nhận địa chỉ, rồi đăng nhập lại."
        )
    return render(request, "refused.html", {"refusal": Denied(reason)}, status=403)


class TwoFactors(DefaultMFAAdapter):
    """A second factor that a role needs cannot be given up."""

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        return not roles_that_need_it(authenticator.user)
