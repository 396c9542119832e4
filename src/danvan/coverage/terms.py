"""The terms of a text: words and concepts, pairs of neighbouring syllables, syllables, topics."""

from __future__ import annotations

from collections.abc import Iterable

from danvan.coverage.lexicon import common
from danvan.coverage.topics import topics
from danvan.coverage.units import SYLLABLE, Cut, Unit, cut
from danvan.reader.source import Span

Terms = dict[str, list[Span]]
_SINGLE, _PROPER = "·", "^"
_LONGEST_NAME = 7  # words; a longer one is a sentence that was taken for a name


def terms(text: str, names: Iterable[str] = ()) -> Terms:
    """Each term with the places where it stands, in the order of first appearance.

    The `names` of bodies say who, not what: their words are no terms.
    """
    return terms_of(cut(without(text, names)))


def terms_of(own: Cut) -> Terms:
    """The terms of a text that is cut already."""
    found: Terms = {}
    before = None
    for unit in own.units:
        if unit.kind != SYLLABLE:
            found.setdefault(unit.name, []).append(unit.span)
        else:
            for term in _single(unit):
                found.setdefault(term, []).append(unit.span)
            if before is not None and unit.joined and not unit.proper:
                pair = Span(before.span.start, unit.span.end)
                found.setdefault(f"{before.name} {unit.name}", []).append(pair)
        before = unit if unit.kind == SYLLABLE else None
    return found | topics(own)


def is_single(term: str) -> bool:
    """Whether a term is one syllable, which says little by itself."""
    return term.startswith((_SINGLE, _PROPER))


def _single(unit: Unit) -> list[str]:
    """The syllable by itself; one of a name is another term than the same one elsewhere."""
    if unit.name in common():
        return []
    return [(_PROPER if unit.proper else _SINGLE) + unit.name]


def without(text: str, names: Iterable[str]) -> str:
    """The text with a mark and blanks in the place of each name."""
    for name in names:
        if name and len(name.split()) <= _LONGEST_NAME:
            text = text.replace(name, "|".ljust(len(name)))
    return text
