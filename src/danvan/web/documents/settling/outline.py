"""The parts of a version: in which one words stand, and where a part may begin."""

from __future__ import annotations

from collections.abc import Iterable

from danvan.web.documents.models import Clause
from danvan.web.documents.settling.words import words_of

_AROUND = 700  # characters before and after the present beginning that are offered


def before(clause: Clause) -> Clause | None:
    """The part that stands before this one in the text."""
    return clause.version.clauses.filter(order__lt=clause.order).last()


def own_end(clause: Clause) -> int:
    """Where the part's own words end: at its first child, else at its end."""
    child = clause.children.order_by("order").first()
    return child.start if child else clause.end


def begins(clause: Clause) -> list[tuple[int, str]]:
    """The words with which the part may begin: those of the part before, and its own."""
    earlier = before(clause)
    low = clause.start if earlier is None else max(earlier.start + 1, clause.start - _AROUND)
    high = min(own_end(clause), clause.start + _AROUND)
    text = clause.version.text
    while clause.start > low > 0 and not text[low - 1].isspace():
        low += 1  # not in the middle of a word
    return words_of(text[low:high], low)


def containing(clauses: Iterable[Clause], at: int) -> Clause | None:
    """The innermost part whose words hold the offset."""
    found = None
    for clause in clauses:
        if clause.start <= at < clause.end:
            found = clause
    return found
