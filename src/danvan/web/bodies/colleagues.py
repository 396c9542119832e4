"""Colleagues who sign in at the office's own provider (OpenID Connect)."""

from __future__ import annotations

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from allauth.socialaccount.models import SocialLogin
from allauth.socialaccount.providers.base import AuthProcess
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from danvan.web.bodies import actions
from danvan.web.bodies.accounts import register_address
from danvan.web.bodies.acting import memberships
from danvan.web.bodies.models import User
from danvan.web.core.errors import Denied


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
        register_address(sociallogin.user)
        if not sociallogin.account.pk:
            sociallogin.connect(request, sociallogin.user)


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
