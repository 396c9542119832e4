"""Whether chosen clauses do the whole of a duty or a part of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from danvan.coverage.citing import names
from danvan.coverage.closeness import SAME_ROLE, role_bonus
from danvan.coverage.known import Known
from danvan.coverage.lexicon import HELPING
from danvan.coverage.model import COVERED, PARTLY
from danvan.coverage.units import says

_WHOLE = 0.44
# What speaks for the whole: the duty's own words, its length (a part is told in fewer words), the
# same role; against it an act that helps or prepares and that the duty does not ask for.
_SHARE, _LENGTH, _ROLE, _HELPING = 0.3, 0.4, 0.1, 0.2
_LONGEST = 1.3  # beyond this length nothing more is told


def kind_of(duty: Known, clauses: Sequence[Known], body: str | None) -> str:
    """`covered` or `partly`: what the clauses together say of the duty."""
    if any(names(clause.points, duty.item.key) for clause in clauses):
        return COVERED
    said = _SHARE * share_of(duty, clauses)
    length = sum(len(clause.item.text) for clause in clauses) / max(1, len(duty.item.text))
    said += _LENGTH * min(_LONGEST, length)
    if any(role_bonus(duty, clause, body) == SAME_ROLE for clause in clauses):
        said += _ROLE
    if says(clauses[0].item.text, HELPING) and not says(duty.item.text, HELPING):
        said -= _HELPING
    return COVERED if said >= _WHOLE else PARTLY


def share_of(duty: Known, clauses: Iterable[Known]) -> float:
    """The part of the duty's weight that the clauses together have, 0 to 1."""
    has = {term for clause in clauses for term in clause.vector}
    return sum(duty.met(duty.vector.keys() & has)) / duty.mass
