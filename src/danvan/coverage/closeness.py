"""How close two duties are: the words of each that the other answers, and whether one role leads."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from danvan.coverage.known import Known
from danvan.coverage.lexicon import general

SAME_ROLE, OTHER_ROLE = 0.03, -0.03
_HEAVIEST = 0.6  # of the heaviest word answered only this part counts: one word proves little
_LEAST = 0.02  # below this the words say nothing, whoever leads
_FEWEST = 0.3  # a rest smaller than this part of a clause is no duty of its own
_NOTHING: frozenset[int] = frozenset()


def closeness(
    parent: Known, child: Known, body: str | None, spent: AbstractSet[int] = _NOTHING
) -> float:
    """0 to about 1; 0 where nothing is shared.

    `body` is the role of the child's own body; `spent` are words of the clause that another duty
    has taken: they answer no more, and the rest is looked at by itself.
    """
    shared = parent.vector.keys() & child.vector.keys()
    if spent:
        shared = {term for term in shared if not spent.issuperset(child.meets[term])}
    if not shared:
        return 0.0
    below, mass = child.met(shared), child.mass
    if spent:
        below = [0.0 if word in spent else weight for word, weight in enumerate(below)]
        mass = max(_FEWEST * mass, mass - sum(child.weighs[word] for word in spent))
    words = (_answered(parent.met(shared), parent.mass) * _answered(below, mass)) ** 0.5
    return max(0.0, words + role_bonus(parent, child, body)) if words >= _LEAST else 0.0


def within_reach(parent: Known, child: Known, least: float) -> bool:
    """Whether the two can be as close as `least` at all: a bound that costs little to work out."""
    shared = parent.vector.keys() & child.vector.keys()
    above = sum([parent.reach[term] for term in shared])
    return above * sum([child.reach[term] for term in shared]) >= (least - SAME_ROLE) ** 2


def _answered(met: Sequence[float], mass: float) -> float:
    """The part of an item's words that is answered; one word alone counts less."""
    return (sum(met) - (1 - _HEAVIEST) * max(met, default=0.0)) / mass


def role_bonus(parent: Known, child: Known, body: str | None) -> float:
    """What it adds or takes that the same role answers for both, or another one."""
    return _bonus(parent.leads, child.leads, body)


@lru_cache(maxsize=4096)
def _bonus(above: frozenset[str], below: frozenset[str], body: str | None) -> float:
    if above & below or body in above:
        return SAME_ROLE
    own = below or ({body} if body else frozenset())
    return OTHER_ROLE if above - general() and own - general() else 0.0
