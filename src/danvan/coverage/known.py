"""An item as the matching looks at it: its words, by what they may meet, and who answers for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from danvan.coverage.citing import points
from danvan.coverage.model import Item
from danvan.coverage.roles import roles
from danvan.coverage.terms import Terms, terms_of, without
from danvan.coverage.units import Unit, acts, cut
from danvan.coverage.weights import Weights


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """An item with its terms, its words and what they weigh, and the roles of its leads.

    `meets` tells for each term the words (their numbers) that it can answer for; `weighs`
    what each word weighs, `mass` what all do. `acts` are its words for what is done, `points` the clauses of the parent that
    it names.
    """

    item: Item
    terms: Terms
    vector: dict[str, float]
    meets: dict[str, tuple[int, ...]]
    weighs: list[float]
    mass: float
    leads: frozenset[str]
    acts: tuple[str, ...]
    points: tuple[str, ...]

    def met(self, shared: Iterable[str]) -> dict[int, float]:
        """For each word that a shared term answers for, the weight of the heaviest such term."""
        found: dict[int, float] = {}
        for term in shared:
            weight = self.vector[term]
            for word in self.meets[term]:
                if weight > found.get(word, 0.0):
                    found[word] = weight
        return found


def know(item: Item, weights: Weights, parent_code: str | None = None) -> Known:
    """The item with all that is asked of it more than once."""
    read = cut(without(item.text, (*item.leads, *item.coordinators)))
    own = terms_of(read)
    vector = {term: weights.of(term) for term in own}
    meets = _meets(read.units, own)
    heaviest = [0.0] * len(read.units)
    for term, words in meets.items():
        for word in words:
            heaviest[word] = max(heaviest[word], vector[term])
    named = points(item.text, parent_code)
    leads = roles(item.leads)
    known = acts(read.units)
    return Known(item, own, vector, meets, heaviest, sum(heaviest), leads, known, named)


def _meets(units: Sequence[Unit], own: Terms) -> dict[str, tuple[int, ...]]:
    """For each term the units that its places touch."""
    at: dict[int, int] = {}
    for number, unit in enumerate(units):
        at.update(dict.fromkeys(range(*unit.span), number))
    found: dict[str, dict[int, None]] = defaultdict(dict)
    for term, spans in own.items():
        for span in spans:
            found[term].update((at[place], None) for place in range(*span) if place in at)
    return {term: tuple(words) for term, words in found.items()}


def know_duties(
    items: Sequence[Item], weights: Weights, parent_code: str | None = None
) -> list[Known]:
    """The duties among `items`; a clause that gives nobody work covers nothing."""
    return [know(item, weights, parent_code) for item in items if item.is_duty]
