"""Which duties a clause carries out: the closest first, the next by the words that are left."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from danvan.coverage.closeness import SAME_ROLE, closeness
from danvan.coverage.known import Known

ENOUGH = 0.12  # how close a clause must be to a duty
_BESIDE_BEST = 0.5  # a clause this far below the best one of the same child adds nothing


class Chosen(NamedTuple):
    """A clause chosen for a duty, and how close it is by the words it had left."""

    clause: Known
    closeness: float


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
        floor = (ENOUGH - SAME_ROLE) * duty.length
        return [at for at, weight in shared.items() if weight >= floor * self.clauses[at].length]


def choose(
    duties: Sequence[Known], clauses: Sequence[Known], body: str | None
) -> dict[str, list[Chosen]]:
    """For each duty's key the clauses that carry it out, best first."""
    index = Index(clauses)
    near: dict[int, list[Known]] = defaultdict(list)
    for duty in duties:
        for at in index.near(duty):
            near[at].append(duty)
    found: dict[str, list[Chosen]] = defaultdict(list)
    for at in sorted(near):
        for key, chosen in _duties_of(clauses[at], near[at], body):
            found[key].append(chosen)
    return {key: _best(own) for key, own in found.items()}


def _duties_of(clause: Known, near: list[Known], body: str | None) -> list[tuple[str, Chosen]]:
    """The duties that one clause carries out; each takes the words that it shares."""
    found = []
    spent: set[str] = set()
    left = [(closeness(duty, clause, body), duty) for duty in near]
    while left := [one for one in left if one[0] >= ENOUGH]:
        value, best = max(left, key=lambda one: (one[0], one[1].item.key))
        found.append((best.item.key, Chosen(clause, value)))
        spent.update(term for term in best.vector if term in clause.vector)
        left = [
            (closeness(duty, clause, body, spent), duty) for _, duty in left if duty is not best
        ]
    return found


def _best(chosen: list[Chosen]) -> list[Chosen]:
    """The best first, without those far below."""
    chosen.sort(key=lambda one: -one.closeness)
    floor = _BESIDE_BEST * chosen[0].closeness
    return [one for one in chosen if one.closeness >= floor]
