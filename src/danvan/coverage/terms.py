"""The terms of a text: words and concepts, pairs of neighbouring syllables, single syllables."""

from __future__ import annotations

from danvan.coverage.units import SYLLABLE, units
from danvan.reader.source import Span

Terms = dict[str, list[Span]]
_SINGLE, _PROPER = "·", "^"


def terms(text: str) -> Terms:
    """Each term with the places where it stands, in the order of first appearance."""
    found: Terms = {}
    before = None
    for unit in units(text):
        if unit.kind != SYLLABLE:
            found.setdefault(unit.name, []).append(unit.span)
        else:
            sign = _PROPER if unit.proper else _SINGLE
            found.setdefault(sign + unit.name, []).append(unit.span)
            if before is not None and unit.joined and not unit.proper:
                pair = f"{before.name} {unit.name}"
                found.setdefault(pair, []).append(Span(before.span.start, unit.span.end))
        before = unit if unit.kind == SYLLABLE else None
    return found


def is_single(term: str) -> bool:
    """Whether a term is one syllable, which says little by itself."""
    return term.startswith((_SINGLE, _PROPER))


def shown(term: str) -> str:
    """A term as people read it."""
    return term.lstrip(_SINGLE + _PROPER)
