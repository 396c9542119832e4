"""The terms of a text: concepts, pairs of neighbouring syllables, single syllables."""

from __future__ import annotations

from danvan.coverage.units import units
from danvan.reader.source import Span

SINGLE = 0.3  # what a single syllable counts beside a pair or a concept

Terms = dict[str, list[Span]]


def terms(text: str) -> Terms:
    """Each term with the places where it stands, in the order of first appearance."""
    found: Terms = {}
    before = None
    for unit in units(text):
        if unit.concept:
            found.setdefault(unit.words, []).append(unit.span)
        else:
            found.setdefault(f"·{unit.words}", []).append(unit.span)
            if before is not None and unit.joined and not before.concept:
                pair = f"{before.words} {unit.words}"
                found.setdefault(pair, []).append(Span(before.span.start, unit.span.end))
        before = unit
    return found


def is_single(term: str) -> bool:
    """Whether a term is one syllable, which says little by itself."""
    return term.startswith("·")


def shown(term: str) -> str:
    """A term as people read it."""
    return term.removeprefix("·")
