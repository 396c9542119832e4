"""The signed address of a feed: whoever holds it reads what its person may see."""

from __future__ import annotations

from django.core import signing
from django.urls import reverse

from danvan.web.notices.links import absolute
from danvan.web.notices.models import Feed

_SIGNER = "notices.feed"


def address(feed: Feed) -> str:
    """The whole address."""
    token = signing.Signer(salt=_SIGNER).sign(f"{feed.pk}-{feed.key}").replace(":", ".")
    return absolute(reverse("notices:feed", args=[token]))


def read(token: str) -> tuple[int, str] | None:
    """The key of the row and the secret in it; None where the address is not ours."""
    try:
        said = signing.Signer(salt=_SIGNER).unsign(token.replace(".", ":"))
        number, _, key = said.partition("-")
        return int(number), key
    except (signing.BadSignature, ValueError):
        return None
