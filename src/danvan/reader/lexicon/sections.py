"""What headings and labels say about the parts below them, from sections.toml."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from danvan.reader.lexicon.phrases import Phrases, load


class Sections(NamedTuple):
    """One set of phrases per kind of heading or label; sections.toml says what each kind is."""

    work: Phrases
    assessment: Phrases
    frame: Phrases
    named: Phrases
    lead: Phrases
    partner: Phrases
    both: Phrases
    due: Phrases
    product: Phrases
    aside: Phrases
    things: Phrases
    closing: Phrases


@cache
def sections() -> Sections:
    """The checked lexicon, read once."""
    data = load("sections", frozenset(Sections._fields))
    return Sections(**{kind: Phrases(phrases) for kind, phrases in data.items()})
