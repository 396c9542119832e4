"""What every answer gets: the policy for its content, and refusals that a person can read."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from urllib.parse import quote, urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render, resolve_url

from danvan.web.core.errors import Refused

Answer = Callable[[HttpRequest], HttpResponse]

# Nothing from elsewhere, nothing inline; the drawings inside Tabler's stylesheet are data:.
POLICY = {
    "default-src": "'self'",
    "img-src": "'self' data:",
    "object-src": "'none'",
    "base-uri": "'none'",
    "form-action": "'self'",
    "frame-ancestors": "'self'",
}


def _policy() -> str:
    """The header. Signing in elsewhere is a form that leads there, so that place is allowed."""
    providers = settings.SOCIALACCOUNT_PROVIDERS.get("openid_connect", {}).get("APPS", [])
    addresses = (urlsplit(app["settings"]["server_url"]) for app in providers)
    allowed = [f"{address.scheme}://{address.netloc}" for address in addresses]
    policy = {**POLICY, "form-action": " ".join([POLICY["form-action"], *allowed])}
    return "; ".join(f"{name} {sources}" for name, sources in policy.items())


def content_policy(get_response: Answer) -> Answer:
    """Sets Content-Security-Policy, which a view may have set more narrowly itself."""
    policy = _policy()

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault("Content-Security-Policy", policy)
        return response

    return middleware


def sign_in_again(get_response: Answer) -> Answer:
    """A part asked for after the session ended: the whole page goes to the sign-in, not the part.

    What was typed waits in the browser (`data-keep`).
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        target = response.headers.get("Location", "")
        sign_in = resolve_url(settings.LOGIN_URL)
        if not getattr(request, "htmx", False) or not target.startswith(sign_in):
            return response
        page = urlsplit(request.htmx.current_url or "/")  # type: ignore[attr-defined]
        here = quote(page._replace(scheme="", netloc="", fragment="").geturl(), safe="/")
        return HttpResponse(
            status=HTTPStatus.NO_CONTENT, headers={"HX-Redirect": f"{sign_in}?next={here}"}
        )

    return middleware


class Refusals:
    """Renders every Refused that a view did not answer itself."""

    def __init__(self, get_response: Answer) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if not isinstance(error, Refused):
            return None
        if not getattr(request, "htmx", False):
            return render(request, "refused.html", {"refusal": error}, status=error.status)
        response = render(request, "refused_message.html", {"refusal": error}, status=error.status)
        # Beside the form, not in its place: nobody loses what was typed.
        response.headers["HX-Retarget"] = "#messages"
        response.headers["HX-Reswap"] = "innerHTML show:top"
        return response
