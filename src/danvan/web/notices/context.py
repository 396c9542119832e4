"""What the head of every office page shows: how many notices are not read yet."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from danvan.web.bodies.models import User
from danvan.web.notices.access import own

_MOST = 99  # more are shown as 99+


def bell(request: HttpRequest) -> dict[str, Any]:
    """`unread`, one query where a template asks for it: a number up to 99, else `99+`."""
    return {"unread": SimpleLazyObject(lambda: _unread(request))}


def _unread(request: HttpRequest) -> int | str:
    user = getattr(request, "user", None)
    if not isinstance(user, User):
        return 0
    count = own(user).filter(read_at=None).order_by()[: _MOST + 1].count()
    return count if count <= _MOST else f"{_MOST}+"
