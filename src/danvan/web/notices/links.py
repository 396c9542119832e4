"""Addresses in letters: signed ways into the application, and the way to be left alone.

The signature carries where to go and which body to act for, or whose letters of which kind are to
stop. It opens nothing by itself: who follows a way must be signed in and is asked like anybody.
"""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.core import signing
from django.urls import reverse

_WAY, _STOP = "notices.way", "notices.stop"


@dataclass(frozen=True, slots=True)
class Way:
    """A path of the application, and the key of the body to act for there."""

    path: str
    body: int


def absolute(path: str) -> str:
    """The address of a path, as people outside write it."""
    return f"{settings.ADDRESS}{path}"


def way(path: str, body: int) -> str:
    """The address that leads to `path` acting for `body`."""
    token = signing.dumps([path, body], salt=_WAY)
    return absolute(reverse("notices:way", args=[token]))


def read_way(token: str) -> Way | None:
    """The way of a token; None where it is not ours."""
    try:
        path, body = signing.loads(token, salt=_WAY)
    except signing.BadSignature:
        return None
    return Way(path, body)


def stop(user: int, what: str) -> str:
    """The address at which letters of the kind `what` to the person end."""
    token = signing.dumps([user, what], salt=_STOP)
    return absolute(reverse("notices:stop", args=[token]))


def read_stop(token: str) -> tuple[int, str] | None:
    """Whose letters of which kind a token ends; None where it is not ours."""
    try:
        user, what = signing.loads(token, salt=_STOP)
    except signing.BadSignature:
        return None
    return user, what
