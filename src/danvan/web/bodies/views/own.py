"""The person's own account: roles, acting for, password, two factors, sessions, language."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from danvan.web.bodies import actions
from danvan.web.bodies.acting import memberships
from danvan.web.bodies.forms import OwnForm
from danvan.web.bodies.language import keep, known
from danvan.web.bodies.middleware import CHOSEN, actor
from danvan.web.bodies.models import User
from danvan.web.bodies.second_factor import roles_that_need_it
from danvan.web.core.errors import Refused
from danvan.web.core.numbers import key_of

_SESSIONS = 5  # shown here; the page of sessions has all


@login_required
def account(request: HttpRequest) -> HttpResponse:
    """Everything about the own account in one place; name and telephone are changed here."""
    by = actor(request)
    assert by.user is not None  # signed in
    form = OwnForm(
        request.POST or None, initial={"full_name": by.user.full_name, "phone": by.user.phone}
    )
    if form.is_valid():
        actions.edit_own_account(by=by, **form.cleaned_data)
        messages.success(request, _("Đã lưu."))
        return redirect("account")
    status = 422 if form.errors else 200
    return render(request, "bodies/account.html", _shown(by.user, request, form), status=status)


def _shown(user: User, request: HttpRequest, form: OwnForm) -> dict[str, Any]:
    kinds = set(Authenticator.objects.filter(user=user).values_list("type", flat=True))
    sessions = UserSession.objects.filter(user=user).order_by("-last_seen_at")
    held = groupby(memberships(user), lambda each: each.body)
    return {
        "form": form,
        "held": [(body, [m.get_role_display() for m in roles]) for body, roles in held],
        "two_factors": Authenticator.Type.TOTP in kinds,
        "codes": Authenticator.Type.RECOVERY_CODES in kinds,
        "needed_by": roles_that_need_it(user),
        "sessions": sessions[:_SESSIONS],
        "session_count": sessions.count(),
        "here": request.session.session_key,
        "languages": [get_language_info(code) for code, _name in settings.LANGUAGES],
        "linked": SocialAccount.objects.filter(user=user),
    }


@require_POST
@login_required
def act_for(request: HttpRequest) -> HttpResponse:
    """Act for another of one's bodies from now on."""
    chosen = key_of(request.POST.get("body", ""))
    try:
        actions.choose_body(by=actor(request), body=chosen)
    except Refused as refusal:
        messages.error(request, refusal.reason)
    else:
        request.session[CHOSEN] = chosen
    return redirect(_back(request, "/hom-nay/"))


@csrf_exempt  # changes nothing but words, and public pages stay the same for everybody
@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Speak another language, in this browser and on the account."""
    code = known(request.POST.get("language", "")) or translation.get_language()
    by = actor(request)
    if by.user:
        actions.choose_language(by=by, code=code)
    response = redirect(_back(request, "/"))
    keep(response, code)
    return response


def _back(request: HttpRequest, otherwise: str) -> str:
    back = request.POST.get("next", "")
    safe = url_has_allowed_host_and_scheme(back, {request.get_host()}, request.is_secure())
    return back if safe else otherwise
