"""Sets `request.actor`: who is here and for which body, chosen once and remembered."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from danvan.web.bodies.acting import Actor, actor_of, memberships
from danvan.web.bodies.models import Membership, User

CHOSEN = "acting_for"


def acting_for(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Looked up only where a view asks: static files and the sign-in page cost nothing."""

    def middleware(request: HttpRequest) -> HttpResponse:
        request.actor = SimpleLazyObject(lambda: _actor(request))  # type: ignore[attr-defined]
        return get_response(request)

    return middleware


def _actor(request: HttpRequest) -> Actor:
    """For the body chosen in this session, else the one chosen last."""
    kept = getattr(request.user, "acting_for_id", None)
    return actor_of(request.user, request.session.get(CHOSEN) or kept, held(request))


def held(request: HttpRequest) -> list[Membership]:
    """The memberships of who is here, looked up once for the actor and the choice in the frame."""
    if not isinstance(request.user, User):
        return []
    if not hasattr(request, "memberships"):
        request.memberships = memberships(request.user)  # type: ignore[attr-defined]
    found: list[Membership] = request.memberships  # type: ignore[attr-defined]
    return found


def actor(request: HttpRequest) -> Actor:
    """The actor of a request, for typed views."""
    found: Actor = request.actor  # type: ignore[attr-defined]
    return found
