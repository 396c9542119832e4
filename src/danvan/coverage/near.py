"""Which duties of the parent are nearest to a clause, found without comparing it with each."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from danvan.coverage.citing import names
from danvan.coverage.closeness import HEAVIEST, SAME_ROLE, closeness, role_bonus
from danvan.coverage.known import Known

NEAREST = 0.1  # how close a clause must be to the duty that is nearest to it
_NAMED = 1.0  # a clause that names the duty is as close as can be
_LOOKED_AT = 6  # so many of the nearest duties may share one clause
_ROUNDING = 1e-9
_LEAST = (NEAREST - SAME_ROLE) ** 2 - _ROUNDING


class Near(NamedTuple):
    """A duty near a clause."""

    closeness: float
    duty: Known

    def rank(self) -> tuple[float, str]:
        """The nearest first; of equals the one with the smaller key."""
        return -self.closeness, self.duty.item.key


class Duties:
    """The duties of a parent by their terms: few share enough with a clause to be looked at."""

    def __init__(self, duties: Sequence[Known]) -> None:
        self.all = duties
        self._whole = [duty.mass + duty.unsaid for duty in duties]
        self._reach: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for at, duty in enumerate(duties):
            for term, reach in duty.reach.items():
                if reach:
                    self._reach[term].append((at, reach))

    def nearest(self, clause: Known, body: str | None) -> list[Near]:
        """Those that may share the clause, the nearest first; one that it names is the nearest.

        The likeliest are compared first, until none that is left can be nearer than those found.
        """
        found = self._named(clause)
        named = {one.duty.item.key for one in found}
        for square, at in self._limits(clause):
            limit = math.sqrt(square)
            enough = found[-1].closeness if len(found) >= _LOOKED_AT else NEAREST
            if limit + SAME_ROLE < enough:
                break
            duty = self.all[at]
            if limit + role_bonus(duty, clause, body) < enough or duty.item.key in named:
                continue
            value = closeness(duty, clause, body)
            if value >= enough:
                found.append(Near(value, duty))
                found.sort(key=Near.rank)
                del found[_LOOKED_AT:]
        return found

    def _named(self, clause: Known) -> list[Near]:
        if not clause.points:
            return []
        named = [duty for duty in self.all if names(clause.points, duty.item.key)]
        return sorted((Near(_NAMED, duty) for duty in named), key=Near.rank)[:_LOOKED_AT]

    def _limits(self, clause: Known) -> list[tuple[float, int]]:
        """The square of the closeness that each duty can have at most, the greatest first.

        As if no two terms stood for one word; of the heaviest one only a part counts. Roles aside,
        and without those that are too far from the clause whatever their role.
        """
        above, below = [0.0] * len(self.all), [0.0] * len(self.all)
        heaviest = [0.0] * len(self.all)
        for term in sorted(clause.reach, key=clause.vector.__getitem__, reverse=True):
            weight, reach = clause.vector[term], clause.reach[term]
            for at, other in self._reach.get(term, ()) if reach else ():
                if not above[at]:
                    heaviest[at] = weight
                above[at] += other
                below[at] += reach
        part, whole = 1 - HEAVIEST, clause.mass + clause.unsaid
        limits = []
        for at, weight in enumerate(heaviest):
            if weight:
                taken = part * weight
                limit = (above[at] - taken / self._whole[at]) * (below[at] - taken / whole)
                if limit >= _LEAST:
                    limits.append((limit + _ROUNDING, at))
        limits.sort(reverse=True)
        return limits
