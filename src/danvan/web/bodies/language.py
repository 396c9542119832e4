"""The language of a page: what the person chose, on the account or in this browser; Vietnamese
otherwise, whatever the browser prefers, since it is the language of the office."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.cache import patch_vary_headers

from danvan.web.bodies.models import User

Answer = Callable[[HttpRequest], HttpResponse]
YEAR = 365 * 24 * 60 * 60


def chosen_language(get_response: Answer) -> Answer:
    """Every page says in its header which language it is in."""

    def middleware(request: HttpRequest) -> HttpResponse:
        with translation.override(_chosen(request)):
            request.LANGUAGE_CODE = translation.get_language()
            response = get_response(request)
            patch_vary_headers(response, ("Cookie",))
            response.headers.setdefault("Content-Language", translation.get_language() or "")
            return response

    return middleware


def _chosen(request: HttpRequest) -> str:
    user = request.user if settings.SESSION_COOKIE_NAME in request.COOKIES else None
    kept = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
    wanted = user.language if isinstance(user, User) else kept
    return known(wanted) or settings.LANGUAGE_CODE


def known(code: str) -> str:
    """The code if the interface speaks it, else nothing."""
    return code if code in dict(settings.LANGUAGES) else ""


def keep(response: HttpResponse, code: str) -> None:
    """Remember the choice in this browser, for pages seen without signing in."""
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        code,
        max_age=YEAR,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
