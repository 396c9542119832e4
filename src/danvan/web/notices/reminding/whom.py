"""Whom a reminder is told: who owes it, who follows it, long after the date who is above."""

from __future__ import annotations

from collections.abc import Iterable

from danvan.web.bodies.matters import Matter
from danvan.web.bodies.models import Body, Role
from danvan.web.notices.models import Kind
from danvan.web.notices.people import Reader, told


class Whom:
    """The people of one group of matters, looked up at once."""

    def __init__(self, matters: Iterable[Matter], *, above: bool) -> None:
        some = list(matters)
        owners = {body for each in some for body in each.owners}
        followers = {each.follower for each in some if each.follower}
        self._officers = _by_body(told(owners | followers, Role.OFFICER))
        self._above = _above(owners) if above else {}

    def of(self, matter: Matter, kind: Kind) -> Iterable[tuple[Reader, bool]]:
        """Each reader, and whether the matter is the own one of that body."""
        if kind == Kind.LONG_LATE:
            bodies, own = {up for each in matter.owners for up in self._above.get(each, ())}, False
            yield from ((reader, own) for reader in bodies)
            return
        for body in matter.owners:
            yield from ((reader, True) for reader in self._officers.get(body, ()))
        if matter.follower and matter.follower not in matter.owners:
            yield from ((reader, False) for reader in self._officers.get(matter.follower, ()))


def _by_body(people: Iterable[Reader]) -> dict[int, list[Reader]]:
    found: dict[int, list[Reader]] = {}
    for user, body in people:
        found.setdefault(body, []).append((user, body))
    return found


def _above(owners: set[int]) -> dict[int, list[Reader]]:
    """For each owner the approvers of the nearest body above that has any."""
    paths = dict(Body.objects.filter(pk__in=owners).order_by().values_list("pk", "path"))
    step = Body.steplen
    higher = {path[:end] for path in paths.values() for end in range(step, len(path), step)}
    keys = dict(Body.objects.filter(path__in=higher).order_by().values_list("path", "pk"))
    approvers = _by_body(told(keys.values(), Role.APPROVER))
    found = {}
    for owner, path in paths.items():
        ups = [keys[path[:end]] for end in range(len(path) - step, 0, -step) if path[:end] in keys]
        found[owner] = next((approvers[up] for up in ups if up in approvers), [])
    return found
