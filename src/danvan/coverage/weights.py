"""What each term counts: the rarer in the corpus, the more."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable

from danvan.coverage.lexicon import common
from danvan.coverage.terms import is_single, terms
from danvan.coverage.topics import is_topic

_SINGLE = 0.7  # what a single syllable counts beside a pair or a word
_TOPIC = 0.4  # what a topic counts: two words of one field are not one word
_COMMON = 0.65  # what a word of the whole genre counts beside others of its rarity
_DAMPED = 0.8  # in a few documents nobody can tell rare from very rare


class Weights:
    """Inverse document frequencies over the texts given; the same texts give the same weights."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._seen: Counter[str] = Counter()
        self._count = 0
        for text in texts:
            self._count += 1
            self._seen.update(terms(text).keys())
        self._known: dict[str, float] = {}

    def of(self, term: str) -> float:
        """The weight of a term, above 0; of one that the corpus does not hold, the highest."""
        weight = self._known.get(term)
        if weight is None:
            weight = self._known[term] = self._work_out(term)
        return weight

    @property
    def rarest(self) -> float:
        """The weight of a word that the corpus does not hold."""
        rarity: float = math.log(2 + self._count) ** _DAMPED
        return rarity

    def _work_out(self, term: str) -> float:
        rarity: float = math.log(1 + (self._count + 1) / (self._seen[term] + 1)) ** _DAMPED
        if is_topic(term):
            return rarity * _TOPIC
        if is_single(term):
            return rarity * _SINGLE
        return rarity * (_COMMON if term in common() else 1.0)
