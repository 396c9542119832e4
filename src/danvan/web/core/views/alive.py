"""For machines: whether the application lives, what search engines may visit, the icon."""

from __future__ import annotations

from http import HTTPStatus

from django.db import Error, connection
from django.http import HttpRequest, HttpResponse
from django.templatetags.static import static
from django.views.decorators.cache import cache_control, never_cache
from django.views.decorators.http import require_safe

# The places of the office need a sign-in; only what is open to all is worth a visit.
_CLOSED = (
    "hom-nay",
    "nhiem-vu",
    "van-ban",
    "tong-quan",
    "tai-khoan",
    "thoi-han",
    "thong-bao",
    "tim",
    "lich-su",
    "minh-chung",
)
_ROBOTS = "User-agent: *\n" + "".join(f"Disallow: /{place}/\n" for place in _CLOSED)


@never_cache
@require_safe
def alive(request: HttpRequest) -> HttpResponse:
    """`ok` while the database answers; 503 otherwise."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Error:
        return HttpResponse(
            "database", content_type="text/plain", status=HTTPStatus.SERVICE_UNAVAILABLE
        )
    return HttpResponse("ok", content_type="text/plain")


@cache_control(max_age=86_400)
@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """robots.txt."""
    return HttpResponse(_ROBOTS, content_type="text/plain")


@cache_control(max_age=86_400)
@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """Where browsers look for an icon without having read the page."""
    return HttpResponse(status=HTTPStatus.FOUND, headers={"Location": static("icon.svg")})
