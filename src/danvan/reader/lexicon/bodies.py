"""The words of which names of bodies are made, from heads.toml and bodies.toml."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from danvan.reader.lexicon.phrases import Phrases, load


class Bodies(NamedTuple):
    """One set of phrases per kind of word; the files say what each kind is."""

    any: Phrases
    capital: Phrases
    officers: Phrases
    persons: Phrases
    clipped: Phrases
    partners: Phrases
    quantifiers: Phrases
    honorifics: Phrases
    places: Phrases
    complements: Phrases
    regions: Phrases
    fields: Phrases
    fielded: Phrases
    whole: Phrases
    compounds: Phrases
    roles: Phrases
    objects: Phrases
    purposive: Phrases
    never: Phrases


_HEADS = frozenset(("any", "capital", "officers"))


@cache
def bodies() -> Bodies:
    """The checked lexicon, read once."""
    data = load("heads", _HEADS) | load("bodies", frozenset(Bodies._fields) - _HEADS)
    return Bodies(**{kind: Phrases(_spellings(phrases)) for kind, phrases in data.items()})


def _spellings(phrases: list[str]) -> set[str]:
    """Old and new places of the tone mark: ủy, uỷ; hòa, hoà."""
    pairs = (("ủy", "uỷ"), ("hóa", "hoá"), ("hòa", "hoà"), ("tòa", "toà"), ("xóa", "xoá"))
    spelled = set(phrases)
    for new, old in pairs:
        spelled |= {phrase.replace(new, old) for phrase in spelled}
        spelled |= {phrase.replace(old, new) for phrase in spelled}
    return spelled
