"""What a match is told by: shared terms and places, acts, roles, documents, what is missing."""

from __future__ import annotations

from danvan.coverage.choose import Chosen
from danvan.coverage.citing import names
from danvan.coverage.kinds import share_of
from danvan.coverage.known import Known
from danvan.coverage.model import Evidence, Item, Place, RolePair, SharedTerm
from danvan.coverage.roles import role
from danvan.coverage.terms import is_single
from danvan.coverage.topics import is_topic

_SHOWN, _MISSING = 12, 5


def evidence(duty: Known, chosen: list[Chosen], body_name: str | None) -> Evidence:
    """The grounds of one match, heaviest first."""
    clauses = [one.clause for one in chosen]
    has = {term for clause in clauses for term in clause.vector}
    heavy = sorted(
        (term for term in duty.vector if not is_single(term)),
        key=lambda term: (-duty.vector[term], term),
    )
    return Evidence(
        terms=tuple(_shared(term, duty, clauses) for term in _shown(duty, heavy, has))[:_SHOWN],
        share=round(share_of(duty, clauses), 4),
        acts=_acts(duty, clauses),
        roles=_roles(duty.item, [clause.item for clause in clauses], body_name),
        cites=tuple(name for name in duty.item.cites if any(name in c.item.cites for c in clauses)),
        cites_parent=any(names(clause.points, duty.item.key) for clause in clauses),
        missing=tuple(t for t in heavy if t not in has and not is_topic(t))[:_MISSING],
    )


def _shown(duty: Known, heavy: list[str], has: set[str]) -> list[str]:
    """The shared terms, without a topic that only stands for words that are shared themselves."""
    shared = [term for term in heavy if term in has]
    told = {word for term in shared if not is_topic(term) for word in duty.meets[term]}
    return [term for term in shared if not (is_topic(term) and told.issuperset(duty.meets[term]))]


def _shared(term: str, duty: Known, clauses: list[Known]) -> SharedTerm:
    places = (Place(one.item.key, span) for one in clauses for span in one.terms.get(term, ()))
    return SharedTerm(term, round(duty.vector[term], 4), tuple(duty.terms[term]), tuple(places))


def _acts(duty: Known, clauses: list[Known]) -> tuple[str, ...]:
    below = {act for clause in clauses for act in clause.acts}
    return tuple(act for act in duty.acts if act in below)


def _roles(duty: Item, clauses: list[Item], body_name: str | None) -> tuple[RolePair, ...]:
    """Each body told above beside the one below that answers for the same."""
    below = [name for clause in clauses for name in (*clause.leads, *clause.coordinators)]
    below += [body_name] if body_name else []
    found = {}
    for name in (*duty.leads, *duty.coordinators):
        same = next((b for b in below if role(name) and role(name) == role(b)), None)
        if same is not None:
            found[name] = RolePair(name, same)
    return tuple(found.values())
