"""An item as the matching looks at it: its terms with their weights, and who answers for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from danvan.coverage.model import Item
from danvan.coverage.roles import roles
from danvan.coverage.terms import Terms, terms
from danvan.coverage.weights import Weights


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """An item with its terms, the length of their vector, and the roles of its leads."""

    item: Item
    terms: Terms
    vector: dict[str, float]
    length: float
    leads: frozenset[str]


def know(item: Item, weights: Weights) -> Known:
    """The item with all that is asked of it more than once."""
    own = terms(item.text, (*item.leads, *item.coordinators))
    vector = {term: weights.of(term) for term in own}
    length = sum(weight * weight for weight in vector.values()) ** 0.5
    return Known(item, own, vector, length, roles(item.leads))


def know_duties(items: Sequence[Item], weights: Weights) -> list[Known]:
    """The duties among `items`; a clause that gives nobody work covers nothing."""
    return [know(item, weights) for item in items if item.is_duty]
