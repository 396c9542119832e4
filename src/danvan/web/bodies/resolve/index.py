"""Every name by which the bodies of a day can be meant, as dictionaries of keys."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from danvan.web.bodies.models import Alias, Body, BodyGroup
from danvan.web.bodies.resolve.collective import collective
from danvan.web.bodies.resolve.levels import core
from danvan.web.bodies.resolve.spelling import canonical, key_of, without
from danvan.web.core.words import fold

# The kind of a place, before its own name.
_KINDS = ("tinh", "thanh pho", "thi xa", "thi tran", "quan", "huyen", "xa", "phuong", "dac khu")
_FIELDS = ("pk", "name", "short_name", "place", "path", "level", "valid_from", "valid_to")


class Known(NamedTuple):
    """As much of a body as choosing it needs; the whole is fetched once it is chosen."""

    pk: int
    name: str
    short_name: str
    place: str
    path: str
    level: str
    begun: date | None
    ended: date | None


class Named(NamedTuple):
    """An alias: the body, and the issuer in whose documents it counts (None: in all)."""

    body: Known
    context: str | None
    remembered: bool


def own_name(place: str) -> str:
    """The name of a folded place without its kind: `xa dong hai` → `dong hai`."""
    for kind in _KINDS:
        if place.startswith(f"{kind} "):
            return place[len(kind) + 1 :]
    return place


@lru_cache(maxsize=100_000)
def keys_of(name: str, place: str) -> tuple[str, ...]:
    """The name whole, without its place's own name, without the place, and with them."""
    key, folded = key_of(name), canonical(fold(place))
    own = own_name(folded)
    bare = without(key, own)
    keys = [key, bare, without(key, folded)]
    if own and bare == key:
        keys += [f"{key} {own}", f"{key} {folded}"]
    return tuple(dict.fromkeys(keys))


class Index:
    """Bodies alive on a day by key, those of other days, aliases and groups beside them."""

    def __init__(self, at: date) -> None:
        self.bodies: dict[str, list[Known]] = {}
        self.cores: dict[str, list[Known]] = {}
        self.gone: dict[str, list[Known]] = {}
        self.aliases: dict[str, list[Named]] = {}
        self.groups: dict[str, list[BodyGroup]] = {}
        self._read_bodies(at)
        self._read_groups()

    def _read_bodies(self, at: date) -> None:
        alive: dict[int, Known] = {}
        for row in Body.objects.values_list(*_FIELDS):
            body = Known(*row)
            names = [body.name, body.short_name] if body.short_name else [body.name]
            keys = dict.fromkeys(key for name in names for key in keys_of(name, body.place))
            if _exists(body, at):
                alive[body.pk] = body
                _keep(self.bodies, keys, body)
                _keep(self.cores, dict.fromkeys(map(core, keys)), body)
            else:
                _keep(self.gone, keys, body)
        fields = ("body", "key", "context__path", "remembered")
        for pk, key, context, remembered in Alias.objects.values_list(*fields):
            if pk in alive:
                held = Named(alive[pk], context, remembered)
                self.aliases.setdefault(canonical(key), []).append(held)

    def _read_groups(self) -> None:
        for group in BodyGroup.objects.select_related("under"):
            keys = [key_of(name) for name in (group.name, *group.names)]
            for key in dict.fromkeys(collective(key) or key for key in keys):
                self.groups.setdefault(key, []).append(group)


def _exists(body: Known, at: date) -> bool:
    return (not body.begun or body.begun <= at) and (not body.ended or body.ended >= at)


def _keep(held: dict[str, list[Known]], keys: Iterable[str], body: Known) -> None:
    for key in keys:
        if key:
            held.setdefault(key, []).append(body)
