"""What the frame of every page shows: the actor, and the bodies one may act for."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from danvan.web.bodies.middleware import held
from danvan.web.bodies.models import Body


def acting(request: HttpRequest) -> dict[str, Any]:
    """`actor`, and `acting_choices`: the bodies of the user's memberships, each once."""
    return {
        "actor": getattr(request, "actor", None),
        "acting_choices": SimpleLazyObject(lambda: _choices(request)),
    }


def _choices(request: HttpRequest) -> list[Body]:
    if not hasattr(request, "user"):
        return []
    return list({m.body_id: m.body for m in held(request)}.values())
