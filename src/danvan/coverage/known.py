"""An item as the matching looks at it: its terms with their weights, and who answers for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from danvan.coverage.citing import points
from danvan.coverage.model import Item
from danvan.coverage.roles import roles
from danvan.coverage.terms import Terms, terms_of, without
from danvan.coverage.units import acts, cut
from danvan.coverage.weights import Weights


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """An item with its terms, the length of their vector, and the roles of its leads.

    `acts` are its words for what is done, `points` the clauses of the parent that it names.
    """

    item: Item
    terms: Terms
    vector: dict[str, float]
    length: float
    leads: frozenset[str]
    acts: tuple[str, ...]
    points: tuple[str, ...]


def know(item: Item, weights: Weights, parent_code: str | None = None) -> Known:
    """The item with all that is asked of it more than once."""
    read = cut(without(item.text, (*item.leads, *item.coordinators)))
    own = terms_of(read)
    vector = {term: weights.of(term) for term in own}
    length = sum(weight * weight for weight in vector.values()) ** 0.5
    named = points(item.text, parent_code)
    return Known(item, own, vector, length, roles(item.leads), acts(read.units), named)


def know_duties(
    items: Sequence[Item], weights: Weights, parent_code: str | None = None
) -> list[Known]:
    """The duties among `items`; a clause that gives nobody work covers nothing."""
    return [know(item, weights, parent_code) for item in items if item.is_duty]
