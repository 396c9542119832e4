"""How close two duties are: the words of each that the other answers, and who leads them."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from danvan.coverage.known import Known
from danvan.coverage.lexicon import general

SAME_ROLE, OTHER_ROLE = 0.03, -0.03
HEAVIEST = 0.6  # of the heaviest word answered only this part counts: one word proves little
_LEAST = 0.02  # below this the words say nothing, whoever leads
_FEWEST = 0.3  # a rest smaller than this part of a clause is no duty of its own


def closeness(parent: Known, child: Known, body: str | None) -> float:
    """0 to about 1; 0 where nothing is shared. `body` is the role of the child's own body."""
    shared = parent.vector.keys() & child.vector.keys()
    if not shared:
        return 0.0
    words = _mean(
        _answered(parent.met(shared), parent.mass, parent.unsaid),
        _answered(child.met(shared), child.mass, child.unsaid),
    )
    if words < _LEAST:
        return 0.0
    return max(0.0, words + role_bonus(parent, child, body))


def closeness_of_rest(
    parent: Known, child: Known, body: str | None, spent: AbstractSet[int]
) -> float:
    """The same of the words of a clause that another duty has not taken (`spent`).

    All that is left is looked at, and each part between semicolons that is large enough to be a
    duty of its own: in a long clause, what an office merged stands in parts.
    """
    shared = parent.vector.keys() & child.vector.keys()
    words = max(
        (_of_words(parent, child, shared, rest) for rest in _rests(child, spent)), default=0.0
    )
    bonus = role_bonus(parent, child, body)
    return max(0.0, words + bonus) if words >= _LEAST else 0.0


def _rests(child: Known, spent: AbstractSet[int]) -> Iterator[set[int]]:
    """The words that are left, all and part by part, where they weigh enough."""
    for part in (range(len(child.weighs)), *child.parts):
        left = {at for at in part if at not in spent}
        mass = sum(child.weighs[at] for at in left)
        if mass >= _FEWEST * child.mass or len(part) == len(child.weighs):
            yield left


def _of_words(
    parent: Known, child: Known, shared: AbstractSet[str], rest: AbstractSet[int]
) -> float:
    """How close some words of the clause are to the duty."""
    shared = {term for term in shared if not rest.isdisjoint(child.meets[term])}
    if not shared or not rest:
        return 0.0
    below = [weight for at, weight in enumerate(child.met(shared)) if at in rest]
    mass = max(_FEWEST * child.mass, sum(child.weighs[at] for at in rest))
    return _mean(
        _answered(parent.met(shared), parent.mass, parent.unsaid),
        _answered(below, mass, child.unsaid),
    )


def _mean(above: float, below: float) -> float:
    return math.sqrt(above * below)


def _answered(met: Sequence[float], mass: float, unsaid: float) -> float:
    """The part of an item's words that is answered; one word alone counts less."""
    return (sum(met) - (1 - HEAVIEST) * max(met)) / (mass + unsaid)


def role_bonus(parent: Known, child: Known, body: str | None) -> float:
    """What it adds or takes that the same role answers for both, or another one."""
    return _bonus(parent.leads, child.leads, body)


@lru_cache(maxsize=4096)
def _bonus(above: frozenset[str], below: frozenset[str], body: str | None) -> float:
    if above & below or body in above:
        return SAME_ROLE
    own = below or ({body} if body else frozenset())
    return OTHER_ROLE if above - general() and own - general() else 0.0
