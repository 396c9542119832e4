"""A stretch of text as words: lower case for looking up, offsets for quoting."""

from __future__ import annotations

import re

# These marks stand alone; a full stop inside a word belongs to it ("TP.HCM", "1.2").
_MARKS = ',;:()“”"…'
_END = re.compile(r"[.…](?![^\s.…,;)”\"])")
_STOP = re.compile(r"\.(?![^\s.…,;)”\"])")  # the same where there are no dots in one sign, quicker

# More code points than any list of bodies with its verb takes.
LIMIT = 1100


class Words:
    """The words and marks of one sentence; `low` are they in lower case.

    Offsets and capitals are worked out when first asked for: most sentences are only looked at.
    """

    __slots__ = ("_offsets", "_piece", "_spaced", "_start", "_words", "low")

    def __init__(self, piece: str, start: int) -> None:
        self._piece = piece
        self._start = start
        self._offsets: list[int] = []
        for mark in _MARKS:
            if mark in piece:
                piece = piece.replace(mark, f" {mark} ")
        self._spaced = piece
        self._words: list[str] = []
        self.low: list[str] = piece.lower().split()

    @property
    def words(self) -> list[str]:
        """The words as printed."""
        if not self._words:
            self._words = self._spaced.split()
        return self._words

    def __len__(self) -> int:
        return len(self.low)

    def start(self, at: int) -> int:
        """Where the word at `at` begins in the text."""
        offsets, words = self._offsets, self.words
        while len(offsets) <= at:
            known = len(offsets)
            place = offsets[-1] + len(words[known - 1]) if known else 0
            offsets.append(self._piece.index(words[known], place))
        return self._start + offsets[at]

    def end(self, at: int) -> int:
        """Where the word at `at` ends in the text."""
        return self.start(at) + len(self.words[at])

    def capital(self, at: int) -> bool:
        """Whether the word at `at` begins with a capital letter or a digit."""
        words = self._words or self.words
        if at >= len(words):
            return False
        first = words[at][0]
        return first.isupper() or first.isdigit()

    def at(self, at: int) -> str:
        """The lower-case word at `at`, empty behind the last."""
        return self.low[at] if at < len(self.low) else ""


def sentence(text: str, start: int, end: int, limit: int = LIMIT) -> Words:
    """The words from `start` up to the end of the first sentence, in at most `limit` code points.

    A full stop behind a first letter or two ("Đ.") does not end it.
    """
    stop = min(end, start + limit)
    ends = _STOP if text.find("…", start, stop) < 0 else _END
    found = ends.search(text, start + 3, stop)
    return Words(text[start : found.start() if found else stop], start)
