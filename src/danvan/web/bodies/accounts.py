"""How people come in: by invitation, with one proven address and a second factor."""

from __future__ import annotations

import time
from typing import Any, ClassVar

from allauth.account import app_settings
from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.flows.login import get_authentication_records
from allauth.account.models import EmailAddress
from allauth.core import context
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from django.contrib import messages
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from danvan.web.bodies.mailing import sending
from danvan.web.bodies.models import User
from danvan.web.bodies.second_factor import roles_that_need_it


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
        register_address(user)
        answer: HttpResponse = super().post_login(request, user, **told)
        return answer

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Letters about the account; who waits for one is told where it does not leave."""
        with sending(email):
            super().send_mail(template_prefix, email, context)

    def is_reauthentication_required(self, *, app: str) -> bool:
        """Who signed in a moment ago need not prove it again."""
        request = context.request
        fresh = time.time() - app_settings.REAUTHENTICATION_TIMEOUT
        proofs = get_authentication_records(request, request.user)
        return not any(proof["at"] > fresh for proof in proofs)


class TwoFactors(DefaultMFAAdapter):
    """A second factor that a role needs cannot be given up."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultMFAAdapter.error_messages,
        "cannot_delete_authenticator": gettext_lazy(
            "Vai trò của bạn buộc phải xác thực hai lớp, nên không tắt được."
        ),
    }

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        return not roles_that_need_it(authenticator.user)


def register_address(user: User) -> None:
    """The present address is proven: the invitation came by it, or who installs gave it."""
    proven = {"verified": True, "primary": True}
    if EmailAddress.objects.filter(user=user, email=user.email, **proven).exists():
        return
    stale = Q(user=user, primary=True) | Q(email=user.email)
    EmailAddress.objects.filter(stale).delete()
    EmailAddress.objects.create(user=user, email=user.email, **proven)
