"""What the frame of every page shows: the actor, and the bodies one may act for."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from danvan.web.bodies.acting import memberships
from danvan.web.bodies.models import Body, User


def acting(request: HttpRequest) -> dict[str, Any]:
    """`actor`, and `acting_choices`: the bodies of the user's memberships, each once."""
    return {
        "actor": getattr(request, "actor", None),
        "acting_choices": SimpleLazyObject(lambda: _choices(request)),
    }


def _choices(request: HttpRequest) -> list[Body]:
    user = getattr(request, "user", None)
    if not isinstance(user, User):
        return []
    return list({m.body_id: m.body for m in memberships(user)}.values())
