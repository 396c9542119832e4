"""Which duties a clause carries out: the closest first, the next by the words that are left."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from danvan.coverage.citing import names
from danvan.coverage.closeness import closeness_of_rest
from danvan.coverage.known import Known
from danvan.coverage.near import NEAREST, Duties, Near

_FURTHER = 0.25  # how close a clause must be to one more duty, by the words that are left
_BESIDE_BEST = 0.5  # a clause this far below the best one of the same child adds nothing


class Chosen(NamedTuple):
    """A clause chosen for a duty, and how close it is by the words it had left."""

    clause: Known
    closeness: float


def choose(duties: Duties, clauses: Sequence[Known], body: str | None) -> dict[str, list[Chosen]]:
    """For each duty's key the clauses that carry it out, best first."""
    found: dict[str, list[Chosen]] = defaultdict(list)
    for clause in clauses:
        for chosen in _duties_of(clause, duties.nearest(clause, body), body):
            found[chosen.duty.item.key].append(Chosen(clause, chosen.closeness))
    return {key: _best(own) for key, own in found.items()}


def _duties_of(clause: Known, near: list[Near], body: str | None) -> list[Near]:
    """The duties that one clause carries out; each takes the words that it shares."""
    found: list[Near] = []
    spent: set[int] = set()
    left = near
    while left and left[0].closeness >= (_FURTHER if found else NEAREST):
        found.append(left[0])
        spent.update(clause.answered_by(left[0].duty))
        left = [
            one
            if names(clause.points, one.duty.item.key)
            else Near(closeness_of_rest(one.duty, clause, body, spent), one.duty)
            for one in left[1:]
        ]
        left.sort(key=Near.rank)
    return found


def _best(chosen: list[Chosen]) -> list[Chosen]:
    """The best first, without those far below."""
    chosen.sort(key=lambda one: -one.closeness)
    floor = _BESIDE_BEST * chosen[0].closeness
    return [one for one in chosen if one.closeness >= floor]
