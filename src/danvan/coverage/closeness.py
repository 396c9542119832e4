"""How close two duties are: shared terms over their lengths, and whether the same role leads."""

from __future__ import annotations

from collections.abc import Collection

from danvan.coverage.known import Known
from danvan.coverage.lexicon import general

SAME_ROLE, OTHER_ROLE = 0.05, -0.03
_HEAVIEST = 0.5  # of the heaviest shared term only this part counts: one word proves little
_SPENT = 0.2  # what a term counts once the clause has used it for a duty that fits it better


def closeness(parent: Known, child: Known, body: str | None, spent: Collection[str] = ()) -> float:
    """0 to about 1; 0 where nothing is shared. `body` is the role of the child's own body."""
    shared = [
        weight * weight * (_SPENT if term in spent else 1.0)
        for term, weight in parent.vector.items()
        if term in child.vector
    ]
    if not shared:
        return 0.0
    weight = sum(shared) - (1 - _HEAVIEST) * max(shared)
    return max(0.0, weight / (parent.length * child.length) + role_bonus(parent, child, body))


def role_bonus(parent: Known, child: Known, body: str | None) -> float:
    """What it adds or takes that the same role answers for both, or another one."""
    if parent.leads & child.leads or body in parent.leads:
        return SAME_ROLE
    own = child.leads or ({body} if body else frozenset())
    return OTHER_ROLE if parent.leads - general() and own - general() else 0.0
