"""Every name by which the bodies of a day can be meant, as one dictionary of keys."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from danvan.web.bodies.models import Alias, Body, BodyGroup
from danvan.web.bodies.resolve.spelling import canonical, without
from danvan.web.core.words import fold

# The kind of a place, before its own name.
_KINDS = ("tinh", "thanh pho", "thi xa", "thi tran", "quan", "huyen", "xa", "phuong", "dac khu")


def own_name(place: str) -> str:
    """The name of a folded place without its kind: `xa dong hai` → `dong hai`."""
    for kind in _KINDS:
        if place.startswith(f"{kind} "):
            return place[len(kind) + 1 :]
    return place


def keys_of(body: Body, name: str) -> Iterator[str]:
    """The name whole, without its place's own name, without the place."""
    key = canonical(fold(name))
    place = fold(body.place)
    yield key
    yield without(key, own_name(place))
    yield without(key, place)


class Index:
    """Bodies alive on a day by key; aliases and groups beside them."""

    def __init__(self, at: date) -> None:
        self.bodies: dict[str, list[Body]] = {}
        self.aliases: dict[str, list[Alias]] = {}
        self.groups: dict[str, list[BodyGroup]] = {}
        for body in Body.objects.alive(at):
            names = [body.name, body.short_name] if body.short_name else [body.name]
            for key in dict.fromkeys(key for name in names for key in keys_of(body, name)):
                self.bodies.setdefault(key, []).append(body)
        for alias in Alias.objects.select_related("body", "context"):
            self.aliases.setdefault(canonical(alias.key), []).append(alias)
        for group in BodyGroup.objects.select_related("under"):
            for key in dict.fromkeys(canonical(fold(name)) for name in (group.name, *group.names)):
                self.groups.setdefault(key, []).append(group)
