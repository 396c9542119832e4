"""Clauses of an older and a newer version that are the same one, whatever their numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from danvan.web.documents.compare.words import Piece, differ
from danvan.web.documents.models import Clause

_ALIKE, _SAME_PLACE = 0.6, 0.35  # how much of the words must agree; less where the number does
_MOST = 40_000  # pairs of clauses whose words are compared; above it only numbers count


@dataclass(frozen=True)
class Pair:
    """A clause before and after; one side is None where it came or went."""

    old: Clause | None
    new: Clause | None

    @property
    def path(self) -> str:
        """`II.3`, or `II.2 → II.3` where the number changed."""
        paths = [each.path for each in (self.old, self.new) if each]
        return " → ".join(dict.fromkeys(paths))

    @property
    def kind(self) -> str:
        """`same`, `changed`, `added` or `removed`; a new number alone is no change."""
        if self.old is None:
            return "added"
        if self.new is None:
            return "removed"
        return "same" if words_of(self.old) == words_of(self.new) else "changed"

    @cached_property
    def pieces(self) -> tuple[list[Piece], list[Piece]]:
        """Both texts by pieces; what came or went is one piece."""
        old = words_of(self.old) if self.old else ""
        new = words_of(self.new) if self.new else ""
        return differ(old, new)


def words_of(clause: Clause) -> str:
    """The clause's own words, without its mark and its children."""
    return " ".join(f"{clause.heading}\n{clause.text}".split())


def pair_up(old: Sequence[Clause], new: Sequence[Clause]) -> list[Pair]:
    """Every clause of both, in the order of the newer one; what went stands where it was."""
    found: dict[int, int] = {}
    before, after = [_key(each) for each in old], [_key(each) for each in new]
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            found |= dict(zip(range(c, d), range(a, b), strict=True))
        elif tag == "replace":
            found |= _matched(old, new, range(a, b), range(c, d))
    kept = set(found.values())
    gone = [n for n in range(len(old)) if n not in kept]
    came = [n for n in range(len(new)) if n not in found]
    found |= _matched(old, new, gone, came)
    return list(_in_order(old, new, found))


def _key(clause: Clause) -> str:
    return words_of(clause) or f"\0{clause.path}"


def _matched(
    old: Sequence[Clause], new: Sequence[Clause], gone: Iterable[int], came: Iterable[int]
) -> dict[int, int]:
    """Of the clauses named by number, those that are one and the same, the likest first."""
    gone, came = list(gone), list(came)
    if len(gone) * len(came) > _MOST:
        by_path = {old[n].path: n for n in gone}
        return {n: by_path[new[n].path] for n in came if new[n].path in by_path}
    bags = {id(each): Counter(words_of(each).lower().split()) for each in (*old, *new)}
    scores = [
        (_likeness(bags[id(old[a])], bags[id(new[c])]), old[a].path == new[c].path, a, c)
        for a in gone
        for c in came
    ]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for score, same_place, a, c in sorted(scores, key=lambda s: (-s[0], not s[1], s[2], s[3])):
        fits = score >= (_SAME_PLACE if same_place else _ALIKE)
        if fits and c not in pairs and a not in taken:
            pairs[c] = a
            taken.add(a)
    return pairs


def _likeness(one: Counter[str], other: Counter[str]) -> float:
    """The share of words that both have: 0 to 1."""
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0


def _in_order(
    old: Sequence[Clause], new: Sequence[Clause], found: dict[int, int]
) -> Iterable[Pair]:
    kept = set(found.values())
    at = 0
    for number, clause in enumerate(new):
        before = found.get(number)
        while at < len(old) and (at not in kept or (before is not None and at < before)):
            if at not in kept:
                yield Pair(old[at], None)
            at += 1
        if before is not None:
            at = max(at, before + 1)
        yield Pair(old[before] if before is not None else None, clause)
    for left in range(at, len(old)):
        if left not in kept:
            yield Pair(old[left], None)
