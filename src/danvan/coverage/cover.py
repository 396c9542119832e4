"""Coverage itself: each duty of the parent against the clauses of each child."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from danvan.coverage.choose import Chosen, choose
from danvan.coverage.contradictions import Contradictions
from danvan.coverage.evidence import evidence
from danvan.coverage.kinds import kind_of
from danvan.coverage.known import Known, know_duties
from danvan.coverage.model import COVERED, Coverage, Item, Match
from danvan.coverage.near import Duties
from danvan.coverage.roles import role
from danvan.coverage.told import told
from danvan.coverage.weights import Weights


def cover(
    parents: Sequence[Item],
    children: Mapping[str, Sequence[Item]],
    weights: Weights,
    *,
    bodies: Mapping[str, str] | None = None,
    parent_code: str | None = None,
) -> Coverage:
    """Every duty of `parents` against every child; duties are the items with `is_duty`.

    `children` maps a key of your own (a document's) to its items; `bodies` the same key to the name
    of the body that issued it; `parent_code` is the parent's code, by which a child may name a
    clause. Keys must be unique among the items of one document.
    """
    named = dict(bodies or {})
    duties = Duties(know_duties(parents, weights))
    columns = {
        child: _column(child, duties, know_duties(own, weights, parent_code), named.get(child))
        for child, own in children.items()
    }
    matches = tuple(columns[child][at] for at in range(len(duties.all)) for child in columns)
    against = Contradictions(parents, children, named)
    return Coverage(matches, tuple(against.conflicts(matches)), tuple(against.duplicates(matches)))


def _column(child: str, duties: Duties, clauses: list[Known], body: str | None) -> list[Match]:
    chosen = choose(duties, clauses, role(body) if body else None)
    return [_match(duty, child, chosen.get(duty.item.key, []), body) for duty in duties.all]


def _match(duty: Known, child: str, chosen: list[Chosen], body: str | None) -> Match:
    if not chosen:
        return Match(duty.item.key, child, told=told(duty.item, body))
    own = role(body) if body else None
    return Match(
        parent=duty.item.key,
        child=child,
        items=tuple(one.clause.item.key for one in chosen),
        kind=kind_of(duty, [one.clause for one in chosen], own),
        score=round(min(1.0, chosen[0].closeness), 4),
        told=told(duty.item, body),
        evidence=evidence(duty, chosen, body),
        whole=tuple(
            one.clause.item.key for one in chosen if kind_of(duty, [one.clause], own) == COVERED
        ),
    )
