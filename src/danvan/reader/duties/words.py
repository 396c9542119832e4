"""A stretch of text as words: lower case for looking up, offsets for quoting."""

from __future__ import annotations

import re
from dataclasses import dataclass

# A full stop inside a word belongs to it ("TP.HCM", "1.2"); all other marks stand alone.
_WORD = re.compile(r"[^\s,;:()“”\".…]+(?:\.[^\s,;:()“”\".…]+)*|[,;:()“”\".…]")

# More words than any list of bodies with its verb takes.
LIMIT = 160


@dataclass(frozen=True, slots=True)
class Words:
    """The words and marks of `text[start:end]`; `low[i]` stands at `starts[i]:ends[i]`."""

    text: str
    low: list[str]
    starts: list[int]
    ends: list[int]

    def __len__(self) -> int:
        return len(self.low)

    def capital(self, at: int) -> bool:
        """Whether the word at `at` begins with a capital letter or a digit."""
        if at >= len(self.low):
            return False
        first = self.text[self.starts[at]]
        return first.isupper() or first.isdigit()

    def at(self, at: int) -> str:
        """The lower-case word at `at`, empty behind the last."""
        return self.low[at] if at < len(self.low) else ""


def sentence(text: str, start: int, end: int, limit: int = LIMIT) -> Words:
    """The words from `start` up to the end of the first sentence, at most `limit`.

    A full stop behind a single word ("Đ.", "1.") does not end it.
    """
    low: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _WORD.finditer(text, start, end):
        word = match[0]
        if word in ".…" and len(low) > 1:
            break
        low.append(word.lower())
        starts.append(match.start())
        ends.append(match.end())
        if len(low) >= limit:
            break
    return Words(text, low, starts, ends)
