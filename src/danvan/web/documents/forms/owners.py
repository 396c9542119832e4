"""Bodies and groups named in words, as documents name them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse_lazy
from django.utils.functional import lazy

from danvan.web.bodies.models import Body, BodyGroup
from danvan.web.bodies.naming import SUGGESTED, names, why_not
from danvan.web.bodies.resolve import Resolver
from danvan.web.core.clock import today
from danvan.web.documents.models import Document

Owner = Body | BodyGroup


def _with_groups(address: Any) -> str:
    return f"{address}?nhom=1"


# Around the field a form may say where its own answer goes; the names go into the list.
OFFERED = {
    **SUGGESTED,
    "hx-get": lazy(_with_groups, str)(reverse_lazy("bodies:suggest")),
    "hx-swap": "innerHTML",
}


def resolver_of(document: Document) -> Resolver:
    """Names as the issuer uses them on the document's day."""
    near = document.issuer or document.owner
    return Resolver(near, document.date or today(), document.owner)


def resolve_owners(words: Iterable[str], document: Document) -> list[Owner]:
    """The bodies and groups named; raises ValidationError that names each one not understood."""
    wanted = [name for each in words for name in names(each)]
    if not wanted:
        return []
    resolver = resolver_of(document)
    found: dict[tuple[type, int], Owner] = {}
    wrong = []
    for name in wanted:
        match = resolver.resolve(name)
        owner = match.body or match.group
        if owner is None:
            wrong.append(why_not(name, match))
        else:
            found[type(owner), owner.pk] = owner
    if wrong:
        raise ValidationError(wrong)
    return list(found.values())


class NameInput(forms.TextInput):
    """As many inputs as are asked for under one name; each suggests bodies."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__({**OFFERED, **(attrs or {})})

    def value_from_datadict(self, data: Any, files: Any, name: str) -> str:
        given = data.getlist(name) if hasattr(data, "getlist") else [data.get(name, "")]
        return "; ".join(each.strip() for each in given if each.strip())
