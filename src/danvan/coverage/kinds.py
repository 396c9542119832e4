"""Whether chosen clauses do the whole of a duty or a part of it."""

from __future__ import annotations

from collections.abc import Iterable

from danvan.coverage.choose import Chosen
from danvan.coverage.closeness import SAME_ROLE, role_bonus
from danvan.coverage.known import Known
from danvan.coverage.model import COVERED, PARTLY

_WHOLE = 0.5  # the share of a duty's weight that whole work has
_ROLE = 0.2  # who has the duty himself needs to say less of it


def kind_of(duty: Known, chosen: list[Chosen], body: str | None) -> str:
    """`covered` or `partly`: what the clauses together say of the duty."""
    share = share_of(duty, (one.clause for one in chosen))
    if any(role_bonus(duty, one.clause, body) == SAME_ROLE for one in chosen):
        share += _ROLE
    return COVERED if share >= _WHOLE else PARTLY


def share_of(duty: Known, clauses: Iterable[Known]) -> float:
    """The part of the duty's weight that the clauses together have, 0 to 1."""
    has = {term for clause in clauses for term in clause.vector}
    whole = sum(duty.vector.values())
    shared = sum(weight for term, weight in duty.vector.items() if term in has)
    return shared / whole if whole else 0.0
