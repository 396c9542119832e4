"""Every name by which the bodies of a day can be meant, as dictionaries of keys."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cached_property, lru_cache
from typing import NamedTuple

from danvan.web.bodies.models import Alias, Body, BodyGroup
from danvan.web.bodies.querysets import alive
from danvan.web.bodies.resolve.collective import collective
from danvan.web.bodies.resolve.levels import core
from danvan.web.bodies.resolve.spelling import canonical, key_of, without
from danvan.web.core.words import fold

# The kind of a place, before its own name.
_KINDS = ("tinh", "thanh pho", "thi xa", "thi tran", "quan", "huyen", "xa", "phuong", "dac khu")
_FIELDS = ("pk", "name", "short_name", "place", "path", "level")
_NAMES = 100_000  # names kept in mind: more than the bodies of the country


class Known(NamedTuple):
    """As much of a body as choosing it needs; the whole is fetched once it is chosen."""

    pk: int
    name: str
    short_name: str
    place: str
    path: str
    level: str
    begun: date | None = None  # told of bodies of another day only
    ended: date | None = None


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


def keys_of(name: str, place: str) -> tuple[str, ...]:
    """The name whole, without its place's own name, without the place, and with them."""
    key, folded = key_of(name), canonical(fold(place))
    own = own_name(folded)
    bare = without(key, own)
    keys = [key, bare, without(key, folded)]
    if own and bare == key:
        keys += [f"{key} {own}", f"{key} {folded}"]
    return tuple(dict.fromkeys(keys))


@lru_cache(maxsize=_NAMES)
def all_keys(name: str, short_name: str, place: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Every key of a body by its names, and their cores."""
    names = [name, short_name] if short_name else [name]
    keys = dict.fromkeys(key for each in names for key in keys_of(each, place) if key)
    return tuple(keys), tuple(dict.fromkeys(map(core, keys)))


class Index:
    """Bodies alive on a day by key, those of other days, aliases and groups beside them."""

    def __init__(self, at: date) -> None:
        self.bodies: dict[str, list[Known]] = {}
        self.cores: dict[str, list[Known]] = {}
        self.aliases: dict[str, list[Named]] = {}
        self.groups: dict[str, list[BodyGroup]] = {}
        self._at = at
        self._read_bodies()
        self._read_groups()

    def _read_bodies(self) -> None:
        living: dict[int, Known] = {}
        for row in Body.objects.alive(self._at).order_by().values_list(*_FIELDS):
            body = Known(*row)
            keys, cores = all_keys(body.name, body.short_name, body.place)
            living[body.pk] = body
            _keep(self.bodies, keys, body)
            _keep(self.cores, cores, body)
        fields = ("body", "key", "context__path", "remembered")
        for pk, key, context, remembered in Alias.objects.values_list(*fields):
            if pk in living:
                held = Named(living[pk], context, remembered)
                self.aliases.setdefault(canonical(key), []).append(held)

    @cached_property
    def gone(self) -> dict[str, list[Known]]:
        """Those of other days by key; looked up only for a name that nobody bears today."""
        held: dict[str, list[Known]] = {}
        other = Body.objects.exclude(alive(self._at)).order_by()
        for row in other.values_list(*_FIELDS, "valid_from", "valid_to"):
            body = Known(*row)
            _keep(held, all_keys(body.name, body.short_name, body.place)[0], body)
        return held

    def _read_groups(self) -> None:
        for group in BodyGroup.objects.select_related("under"):
            keys = [key_of(name) for name in (group.name, *group.names)]
            for key in dict.fromkeys(collective(key) or key for key in keys):
                self.groups.setdefault(key, []).append(group)


def _keep(held: dict[str, list[Known]], keys: Iterable[str], body: Known) -> None:
    for key in keys:
        held.setdefault(key, []).append(body)
