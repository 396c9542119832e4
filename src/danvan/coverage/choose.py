"""Which duties a clause carries out: the closest first, the next by the words that are left."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from danvan.coverage.closeness import SAME_ROLE, closeness
from danvan.coverage.known import Known

ENOUGH = 0.17  # how close a clause must be to a duty
# Less is enough where no other duty is near the clause: the second one lies this far below.
_ENOUGH_ALONE, _NEXT_BELOW = 0.06, 0.8
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
    """The clauses of a child by their terms: few clauses share a heavy term with a duty."""

    def __init__(self, clauses: Sequence[Known]) -> None:
        self.clauses = clauses
        self._by_term: dict[str, list[int]] = defaultdict(list)
        for at, clause in enumerate(clauses):
            for term in clause.vector:
                self._by_term[term].append(at)

    def near(self, duty: Known) -> list[int]:
        """The clauses that may be close enough: what is shared over the lengths, nothing taken."""
        shared: dict[int, float] = defaultdict(float)
        for term, weight in duty.vector.items():
            for at in self._by_term.get(term, ()):
                shared[at] += weight * weight
        floor = max(0.0, _ENOUGH_ALONE - SAME_ROLE) * duty.length
        return [at for at, weight in shared.items() if weight >= floor * self.clauses[at].length]


def choose(
    duties: Sequence[Known], clauses: Sequence[Known], body: str | None
) -> dict[str, list[Chosen]]:
    """For each duty's key the clauses that carry it out, best first."""
    index = Index(clauses)
    near: dict[int, list[Near]] = defaultdict(list)
    for duty in duties:
        for at in index.near(duty):
            near[at].append(Near(closeness(duty, clauses[at], body), duty))
    found: dict[str, list[Chosen]] = defaultdict(list)
    for at in sorted(near):
        for chosen in _duties_of(clauses[at], near[at], body):
            found[chosen.duty.item.key].append(Chosen(clauses[at], chosen.closeness))
    return {key: _best(own) for key, own in found.items()}


def _duties_of(clause: Known, near: list[Near], body: str | None) -> list[Near]:
    """The duties that one clause carries out; each takes the words that it shares."""
    left = sorted(near, key=Near.rank)
    found = left[:1] if _fits(left) else []
    spent: set[str] = set()
    while left and found and left[0] is found[-1]:
        spent.update(term for term in left[0].duty.vector if term in clause.vector)
        left = sorted(
            (
                Near(closeness(one.duty, clause, body, spent), one.duty)
                for one in left[1:]
                if one.closeness >= ENOUGH
            ),
            key=Near.rank,
        )
        found += [one for one in left[:1] if one.closeness >= ENOUGH]
    return found


def _fits(near: list[Near]) -> bool:
    """Whether the first is close enough, or fits the clause far better than the second."""
    if near[0].closeness >= ENOUGH:
        return True
    second = near[1].closeness if len(near) > 1 else 0.0
    return near[0].closeness >= _ENOUGH_ALONE and second <= _NEXT_BELOW * near[0].closeness


def _best(chosen: list[Chosen]) -> list[Chosen]:
    """The best first, without those far below."""
    chosen.sort(key=lambda one: -one.closeness)
    floor = _BESIDE_BEST * chosen[0].closeness
    return [one for one in chosen if one.closeness >= floor]
