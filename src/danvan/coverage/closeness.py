"""How close two duties are: shared terms over their lengths, and whether the same role leads."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from danvan.coverage.known import Known
from danvan.coverage.lexicon import general

SAME_ROLE, OTHER_ROLE = 0.03, -0.03
_HEAVIEST = 0.6  # of the heaviest shared term only this part counts: one word proves little
_LEAST = 0.02  # below this the words say nothing, whoever leads
_SPENT = 0.2  # what a term counts once the clause has used it for a duty that fits it better


def closeness(parent: Known, child: Known, body: str | None, spent: Collection[str] = ()) -> float:
    """0 to about 1; 0 where nothing is shared. `body` is the role of the child's own body."""
    shared = [
        weight * weight * (_SPENT if term in spent else 1.0)
        for term, weight in parent.vector.items()
        if term in child.vector
    ]
    return closeness_of(parent, child, body, sum(shared), max(shared, default=0.0))


def closeness_of(
    parent: Known, child: Known, body: str | None, shared: float, heaviest: float
) -> float:
    """The same, where the squares of the shared weights are known: their sum, the largest."""
    if not shared:
        return 0.0
    words = (shared - (1 - _HEAVIEST) * heaviest) / (parent.length * child.length)
    return max(0.0, words + role_bonus(parent, child, body)) if words >= _LEAST else 0.0


def role_bonus(parent: Known, child: Known, body: str | None) -> float:
    """What it adds or takes that the same role answers for both, or another one."""
    return _bonus(parent.leads, child.leads, body)


@lru_cache(maxsize=4096)
def _bonus(above: frozenset[str], below: frozenset[str], body: str | None) -> float:
    if above & below or body in above:
        return SAME_ROLE
    own = below or ({body} if body else frozenset())
    return OTHER_ROLE if above - general() and own - general() else 0.0
