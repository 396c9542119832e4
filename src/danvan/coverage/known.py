"""An item as the matching looks at it: its words, by what they may meet, and who answers for it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from danvan.coverage.citing import points
from danvan.coverage.model import Item
from danvan.coverage.roles import roles
from danvan.coverage.terms import Terms, terms_of, without
from danvan.coverage.units import Unit, acts, cut
from danvan.coverage.weights import Weights

# So many rare words are left unsaid on each side: a short clause, in which one word is half of all,
# proves little.
_UNSAID = 1.7
_STOP = re.compile(r"[;.:]\s+")


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """An item with its terms, its words and what they weigh, and the roles of its leads.

    `meets` tells for each term the words (their numbers) that it can answer for; `weighs` what each
    word weighs, `mass` what all do, `unsaid` what is added to it; `reach` is the part of both that
    a term can answer at most. `parts` are the words between semicolons, `acts` the words for what
    is done, `points` the clauses of the parent that it names.
    """

    item: Item
    terms: Terms
    vector: dict[str, float]
    meets: dict[str, tuple[int, ...]]
    weighs: list[float]
    reach: dict[str, float]
    parts: tuple[range, ...]
    mass: float
    unsaid: float
    leads: frozenset[str]
    acts: tuple[str, ...]
    points: tuple[str, ...]

    def met(self, shared: Iterable[str]) -> list[float]:
        """For each word the weight of the heaviest shared term that answers for it, or 0."""
        found = [0.0] * len(self.weighs)
        vector, meets = self.vector, self.meets
        for term in shared:
            weight = vector[term]
            for word in meets[term]:
                if weight > found[word]:
                    found[word] = weight
        return found

    def answered_by(self, other: Known) -> set[int]:
        """The words for which the other one has a term."""
        return {word for term in self.vector.keys() & other.vector for word in self.meets[term]}


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
    mass = sum(heaviest) or 1.0
    unsaid = _UNSAID * weights.rarest
    reach = {term: vector[term] * len(words) / (mass + unsaid) for term, words in meets.items()}
    done, parts = acts(read.units), _parts(item.text, read.units)
    return Known(item, own, vector, meets, heaviest, reach, parts, mass, unsaid, leads, done, named)


def _meets(units: Sequence[Unit], own: Terms) -> dict[str, tuple[int, ...]]:
    """For each term the units that its places touch."""
    starts = [unit.span.start for unit in units]
    ends = [unit.span.end for unit in units]
    found: dict[str, dict[int, None]] = {}
    for term, spans in own.items():
        touched: dict[int, None] = {}
        for start, end in spans:
            touched.update(
                dict.fromkeys(range(bisect_right(ends, start), bisect_left(starts, end)))
            )
        found[term] = touched
    return {term: tuple(words) for term, words in found.items()}


def _parts(text: str, units: Sequence[Unit]) -> tuple[range, ...]:
    """The units between semicolons or full stops; none where there is one part only."""
    starts = [unit.span.start for unit in units]
    ends = [bisect_left(starts, stop.end()) for stop in _STOP.finditer(text)]
    cuts = sorted({0, *ends, len(units)})
    found = tuple(range(one, other) for one, other in pairwise(cuts))
    return found if len(found) > 1 else ()


def know_duties(
    items: Sequence[Item], weights: Weights, parent_code: str | None = None
) -> list[Known]:
    """The duties among `items`; a clause that gives nobody work covers nothing."""
    return [know(item, weights, parent_code) for item in items if item.is_duty]
