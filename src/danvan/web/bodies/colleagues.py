"""Colleagues who sign in at the office's own provider (OpenID Connect)."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus

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
from danvan.web.core.errors import Denied, Refused

_CALLS = ("openid_connect_login", "openid_connect_callback")


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


class ProviderAway:
    """Says so where the office's own sign-in does not answer; everything else stays as it is."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        found = request.resolver_match
        # What the library's client raises for a network that fails is an OSError.
        if not isinstance(error, OSError) or found is None or found.url_name not in _CALLS:
            return None
        reason = _(
            "Nơi đăng nhập của cơ quan không trả lời. Hãy thử lại sau ít phút, hoặc đăng nhập bằng "
            "thư điện tử và mật khẩu."
        )
        context = {"refusal": Refused(reason)}
        return render(request, "refused.html", context, status=HTTPStatus.SERVICE_UNAVAILABLE)
