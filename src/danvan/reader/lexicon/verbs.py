"""The words that open what a body does, from verbs.toml."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from danvan.reader.lexicon.phrases import Phrases, load


class Verbs(NamedTuple):
    """One set of phrases per kind of word; verbs.toml says what each kind is.

    `predicates` are all that may follow a subject.
    """

    duty: Phrases
    permission: Phrases
    past: Phrases
    agreeing: Phrases
    adverbs: Phrases
    actions: Phrases
    orders: Phrases
    telling: Phrases
    addressing: Phrases
    stops: Phrases
    adverbials: Phrases
    finishing: Phrases
    told: Phrases
    predicates: Phrases


@cache
def verbs() -> Verbs:
    """The checked lexicon, read once."""
    data = load("verbs", frozenset(Verbs._fields[:-1]))
    both = {
        phrase for kind in ("duty", "permission", "adverbs", "actions") for phrase in data[kind]
    }
    kinds = {kind: Phrases(phrases) for kind, phrases in data.items()}
    return Verbs(**kinds, predicates=Phrases(both))
