"""Where a place in the older version lies in the newer one."""

from __future__ import annotations

from dataclasses import dataclass

from danvan.web.documents.compare.pairs import Pair, pair_up
from danvan.web.documents.models import Clause, Version


@dataclass(frozen=True, slots=True)
class Place:
    """A clause of the newer version with the words in it; `changed` says that they differ."""

    clause: str
    start: int
    end: int
    changed: bool


class Moves:
    """The pairs of two versions, asked by the older one's paths."""

    def __init__(self, older: Version, newer: Version) -> None:
        self._older, self._newer = older.text, newer.text
        self.pairs = pair_up(list(older.clauses.all()), list(newer.clauses.all()))
        self._new = {pair.old.path: pair.new for pair in self.pairs if pair.old and pair.new}

    def of_kind(self, kind: str) -> list[Pair]:
        """The pairs that came, went, changed or stayed."""
        return [pair for pair in self.pairs if pair.kind == kind]

    def place(self, clause: str, start: int | None, end: int | None) -> Place | None:
        """Where the words of a clause stand now; None where the clause went."""
        new = self._new.get(clause)
        if new is None:
            return None
        words = self._older[start:end] if start is not None and end is not None else ""
        return self._exact(new, words) or Place(new.path, new.start, new.end, True)

    def _exact(self, clause: Clause, words: str) -> Place | None:
        at = self._newer.find(words, clause.start, clause.end) if words else -1
        return Place(clause.path, at, at + len(words), False) if at >= 0 else None
