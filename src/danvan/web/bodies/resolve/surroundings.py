"""Where a document comes from: which of several bodies of one name it is likely to mean."""

from __future__ import annotations

from itertools import takewhile

from danvan.web.bodies.models import Body, BodyGroup, Level
from danvan.web.bodies.resolve.index import Known, own_name
from danvan.web.bodies.resolve.spelling import canonical
from danvan.web.core.words import fold

_STEP = Body.steplen
_LOCAL = (Level.PROVINCE, Level.DISTRICT, Level.COMMUNE, Level.HAMLET)


class Surroundings:
    """The issuer's branch of the tree, and the places that need no naming there."""

    def __init__(self, issuer: Body | None) -> None:
        branch = [*Body.objects.get_ancestors(issuer), issuer] if issuer else []
        self.path = issuer.path if issuer else ""
        self.level = issuer.level if issuer else ""
        self.places = _places(branch)
        # level -> the highest body of that level above the issuer: its province, its commune
        self._homes = {body.level: body.path for body in reversed(branch)}

    def reaches(self, body: Known, words: str) -> bool:
        """Whether a document from here may mean `body` without naming its place.

        What is of another province or commune than the issuer's must be named with its place.
        """
        if not self.path or self.path.startswith(body.path):
            return True
        place = own_name(canonical(fold(body.place)))
        if place and place in words:
            return True
        for level in _LOCAL:
            home = self._homes.get(level)
            if home and (body.level == level or level == Level.PROVINCE) and _local(body):
                return body.path.startswith(home)
        return True

    def nearest(self, bodies: list[Known]) -> list[Known]:
        """Those that share most of the issuer's branch of the tree, then those highest in it."""
        if len(bodies) < 2:
            return bodies
        ranks = [(-self.shared(body.path), len(body.path)) for body in bodies]
        best = min(ranks)
        return [body for body, rank in zip(bodies, ranks, strict=True) if rank == best]

    def groups(self, groups: list[BodyGroup]) -> list[BodyGroup]:
        """Those of the nearest body above the issuer (itself included), else those below it."""
        if not self.path:
            return groups
        above = [group for group in groups if self.path.startswith(group.under.path)]
        most = max((group.under.depth for group in above), default=0)
        return [group for group in above if group.under.depth == most] or [
            group for group in groups if group.under.path.startswith(self.path)
        ]

    def shared(self, path: str) -> int:
        """How many steps of the tree `path` goes together with the issuer's."""
        own = self.path
        steps = range(0, len(own), _STEP)
        return len(list(takewhile(lambda at: path[at : at + _STEP] == own[at : at + _STEP], steps)))


def _local(body: Known) -> bool:
    return body.level in _LOCAL


def _places(branch: list[Body]) -> list[str]:
    """The folded places of the issuer and of those above it, whole and by their own names."""
    places = [canonical(fold(body.place)) for body in reversed(branch) if body.place]
    return list(dict.fromkeys(form for place in places for form in (place, own_name(place))))
