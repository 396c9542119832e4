"""The problems of two versions side by side: mended, new, left."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from danvan.web.documents.compare import Moves
from danvan.web.documents.linting.shown import Told
from danvan.web.documents.models import Clause, Version
from danvan.web.documents.settling.outline import containing


@dataclass
class Changes:
    """`mended` are problems of the older version, the others of the newer one."""

    mended: list[Told] = field(default_factory=list)
    new: list[Told] = field(default_factory=list)
    left: list[Told] = field(default_factory=list)


def changes(
    older: Version, newer: Version, before: Iterable[Told], after: Iterable[Told]
) -> Changes:
    """Problems are the same by their words; else by their rule, in what became of their clause."""
    found = Changes()
    waiting: dict[str, list[Told]] = {}
    for each in before:
        waiting.setdefault(each.problem.mark, []).append(each)
    unknown: list[Told] = []
    for each in after:
        if same := waiting.get(each.problem.mark):
            same.pop(0)
            found.left.append(each)
        else:
            unknown.append(each)
    rest = [each for some in waiting.values() for each in some]
    if rest and unknown:
        rest, unknown = _by_clause(older, newer, rest, unknown, found)
    found.mended, found.new = rest, unknown
    for some in (found.mended, found.new, found.left):
        some.sort(key=lambda each: each.problem.order)
    return found


def _by_clause(
    older: Version, newer: Version, before: list[Told], after: list[Told], found: Changes
) -> tuple[list[Told], list[Told]]:
    """Match what has other words now; what is left of both lists."""
    moves = Moves(older, newer)
    first = _in_order(pair.old for pair in moves.pairs)
    second = _in_order(pair.new for pair in moves.pairs)
    became = {pair.old.pk: pair.new.pk for pair in moves.pairs if pair.old and pair.new}
    waiting: dict[tuple[str, int | None], list[Told]] = {}
    for each in before:
        old = _clause(first, each)
        if old is None or old in became:
            key = None if old is None else became[old]
            waiting.setdefault((each.problem.code, key), []).append(each)
    new = []
    for each in after:
        if same := waiting.get((each.problem.code, _clause(second, each))):
            before.remove(same.pop(0))
            found.left.append(each)
        else:
            new.append(each)
    return before, new


def _in_order(clauses: Iterable[Clause | None]) -> list[Clause]:
    """Parts before those inside them."""
    return sorted((each for each in clauses if each), key=lambda each: each.order)


def _clause(clauses: list[Clause], told: Told) -> int | None:
    """The key of the innermost part that the words stand in; None for the head and the end."""
    inner = containing(clauses, told.problem.start)
    return inner.pk if inner else None
