"""Roles named in `MFA_ROLES` work only with a second factor: who has none is sent to set it up."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus

from allauth.account.internal.flows.login import get_authentication_records
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import memberships
from danvan.web.bodies.models import User

Answer = Callable[[HttpRequest], HttpResponse]


def roles_that_need_it(user: User) -> list[str]:
    """The names of those roles of `user`, in any body, that need a second factor."""
    if not settings.MFA_ROLES:
        return []
    held = (m for m in memberships(user) if m.role in settings.MFA_ROLES)
    return list(dict.fromkeys(m.get_role_display() for m in held))


def second_factor(get_response: Answer) -> Answer:
    """Nothing but the own account opens before the second factor stands."""

    def middleware(request: HttpRequest) -> HttpResponse:
        owed = [] if _free(request) else _owed(request)
        if not owed:
            return get_response(request)
        words = _(
            "Vai trò %(roles)s phải xác thực hai lớp. Hãy cài ứng dụng xác thực theo các bước dưới "
            "đây; xong là làm việc tiếp được."
        )
        messages.warning(request, words % {"roles": ", ".join(owed)})
        target = reverse("mfa_activate_totp")
        if getattr(request, "htmx", False):
            return HttpResponse(status=HTTPStatus.NO_CONTENT, headers={"HX-Redirect": target})
        return redirect(target)

    return middleware


def _free(request: HttpRequest) -> bool:
    """Whether this may be asked for without: everybody's pages, signing in and out, the account."""
    account = reverse("account")
    if not settings.MFA_ROLES or request.path.startswith((account, settings.STATIC_URL)):
        return True
    return request.path in (reverse("language"), reverse("alive"))


def _owed(request: HttpRequest) -> list[str]:
    """The roles that wait for a second factor which this person does not have yet."""
    user = request.user
    if not isinstance(user, User):
        return []
    if any(each["method"] == "mfa" for each in get_authentication_records(request, user)):
        return []
    if Authenticator.objects.filter(user=user, type=Authenticator.Type.TOTP).exists():
        return []
    return roles_that_need_it(user)
