"""Coverage itself: each duty of the parent against the clauses of each child."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from danvan.coverage.model import (
    COVERED,
    NONE,
    PARTLY,
    Coverage,
    Evidence,
    Item,
    Match,
    Place,
    SharedTerm,
)
from danvan.coverage.terms import Terms, shown, terms
from danvan.coverage.weights import Weights

COVERED_AT, PARTLY_AT = 0.35, 0.22
_SHOWN = 12  # terms of evidence


@dataclass(frozen=True, slots=True)
class _Known:
    """An item with its terms and their whole weight."""

    item: Item
    terms: Terms
    weight: float


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
    known = {
        child: [_know(item, weights) for item in own if item.is_duty]
        for child, own in children.items()
    }
    index: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for child, own in known.items():
        for at, one in enumerate(own):
            for term in one.terms:
                index[term].append((child, at))
    found = []
    for parent in parents:
        if parent.is_duty:
            found += _row(_know(parent, weights), known, index, weights)
    return Coverage(tuple(found))


def _know(item: Item, weights: Weights) -> _Known:
    own = terms(item.text)
    return _Known(item, own, sum(map(weights.of, own)))


def _row(
    parent: _Known,
    children: dict[str, list[_Known]],
    index: dict[str, list[tuple[str, int]]],
    weights: Weights,
) -> list[Match]:
    shared: dict[tuple[str, int], float] = defaultdict(float)
    for term in parent.terms:
        weight = weights.of(term)
        for place in index.get(term, ()):
            shared[place] += weight
    best: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for (child, at), weight in shared.items():
        score = _score(parent.weight, children[child][at].weight, weight)
        if score >= PARTLY_AT:
            best[child].append((-score, at))
    return [
        _match(parent, child, own, sorted(best[child]), weights) for child, own in children.items()
    ]


def _score(parent: float, child: float, shared: float) -> float:
    return shared / (parent * child) ** 0.5 if shared else 0.0


def _match(
    parent: _Known, child: str, own: list[_Known], best: list[tuple[float, int]], weights: Weights
) -> Match:
    if not best:
        return Match(parent.item.key, child)
    score = -best[0][0]
    chosen = [own[at] for _, at in best]
    return Match(
        parent=parent.item.key,
        child=child,
        items=tuple(one.item.key for one in chosen),
        kind=COVERED if score >= COVERED_AT else PARTLY if score >= PARTLY_AT else NONE,
        score=round(score, 4),
        evidence=_evidence(parent, chosen, weights),
    )


def _evidence(parent: _Known, chosen: list[_Known], weights: Weights) -> Evidence:
    common = [term for term in parent.terms if any(term in one.terms for one in chosen)]
    common.sort(key=lambda term: (-weights.of(term), term))
    share = sum(map(weights.of, common)) / parent.weight
    return Evidence(
        terms=tuple(_shared(term, parent, chosen, weights) for term in common[:_SHOWN]),
        share=round(share, 4),
    )


def _shared(term: str, parent: _Known, chosen: list[_Known], weights: Weights) -> SharedTerm:
    places = (Place(one.item.key, span) for one in chosen for span in one.terms.get(term, ()))
    return SharedTerm(
        shown(term), round(weights.of(term), 4), tuple(parent.terms[term]), tuple(places)
    )
