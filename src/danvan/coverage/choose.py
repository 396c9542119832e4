"""Which duties a clause carries out: the closest first, the next by the words that are left."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from danvan.coverage.citing import names
from danvan.coverage.closeness import closeness, closeness_of_rest, role_bonus
from danvan.coverage.known import Known

_NAMED = 1.0  # a clause that names the duty is as close as can be
NEAREST = 0.1  # how close a clause must be to the duty that is nearest to it
_FURTHER = 0.25  # how close to one more, by the words that are left
_LOOKED_AT = 6  # so many of the nearest duties may share one clause
_BESIDE_BEST = 0.5  # a clause this far below the best one of the same child adds nothing


class Chosen(NamedTuple):
    """A clause chosen for a duty, and how close it is by the words it had left."""

    clause: Known
    closeness: float


class Near(NamedTuple):
    """A duty near a clause."""

    closeness: float
    duty: Known

    def rank(self) -> tuple[float, str]:
        """The nearest first; of equals the one with the smaller key."""
        return -self.closeness, self.duty.item.key


class Index:
    """The clauses of a child by their terms: few share enough with a duty to be looked at."""

    def __init__(self, clauses: Sequence[Known]) -> None:
        self.clauses = clauses
        self._naming = [at for at, clause in enumerate(clauses) if clause.points]
        self._reach: dict[str, list[tuple[int, float]]] = defaultdict(list)
        for at, clause in enumerate(clauses):
            for term, reach in clause.reach.items():
                self._reach[term].append((at, reach))

    def near(self, duty: Known, body: str | None) -> Iterator[tuple[int, float]]:
        """The clauses that are close enough to be looked at, and how close."""
        for at, bound in enumerate(self._bounds(duty)):
            clause = self.clauses[at]
            if bound and bound >= (NEAREST - role_bonus(duty, clause, body)) ** 2:
                value = closeness(duty, clause, body)
                if value >= NEAREST:
                    yield at, value

    def _bounds(self, duty: Known) -> list[float]:
        """For each clause the square of the closeness that it can have at most, roles aside."""
        above, below = [0.0] * len(self.clauses), [0.0] * len(self.clauses)
        for term, reach in duty.reach.items():
            for at, other in self._reach.get(term, ()):
                above[at] += reach
                below[at] += other
        return [one * other for one, other in zip(above, below, strict=True)]

    def naming(self, duty: Known) -> list[int]:
        """The clauses that name the duty's own clause."""
        key = duty.item.key
        return [at for at in self._naming if names(self.clauses[at].points, key)]


def choose(
    duties: Sequence[Known], clauses: Sequence[Known], body: str | None
) -> dict[str, list[Chosen]]:
    """For each duty's key the clauses that carry it out, best first."""
    index = Index(clauses)
    near: dict[int, list[Near]] = defaultdict(list)
    for duty in duties:
        for at, value in index.near(duty, body):
            near[at].append(Near(value, duty))
        for at in index.naming(duty):
            near[at] = [one for one in near[at] if one.duty is not duty] + [Near(_NAMED, duty)]
    found: dict[str, list[Chosen]] = defaultdict(list)
    for at in sorted(near):
        for chosen in _duties_of(clauses[at], near[at], body):
            found[chosen.duty.item.key].append(Chosen(clauses[at], chosen.closeness))
    return {key: _best(own) for key, own in found.items()}


def _duties_of(clause: Known, near: list[Near], body: str | None) -> list[Near]:
    """The duties that one clause carries out; each takes the words that it shares."""
    found: list[Near] = []
    spent: set[int] = set()
    left = sorted(near, key=Near.rank)
    while left and left[0].closeness >= (_FURTHER if found else NEAREST):
        found.append(left[0])
        spent.update(clause.answered_by(left[0].duty))
        left = [
            one
            if names(clause.points, one.duty.item.key)
            else Near(closeness_of_rest(one.duty, clause, body, spent), one.duty)
            for one in left[1:_LOOKED_AT]
        ]
        left.sort(key=Near.rank)
    return found


def _best(chosen: list[Chosen]) -> list[Chosen]:
    """The best first, without those far below."""
    chosen.sort(key=lambda one: -one.closeness)
    floor = _BESIDE_BEST * chosen[0].closeness
    return [one for one in chosen if one.closeness >= floor]
