"""What a body answers for, whatever its level: Sở Nội vụ and Phòng Nội vụ are one role."""

from __future__ import annotations

from functools import lru_cache

from danvan.coverage.lexicon import BODY, vocabulary, words_of

@lru_cache(maxsize=8192)
def role(name: str) -> str | None:
    """The role of a body by the beginning of its name; None where the lexicon knows none."""
    words = words_of(name)
    if words[:1] in (["các"], ["mỗi"]):
        words = words[1:]
    _, kind, found = vocabulary().longest(words, 0) if words else (0, "", "")
    return found if kind == BODY else None


def roles(names: tuple[str, ...]) -> frozenset[str]:
    """The roles of several bodies, as far as they are known."""
    return frozenset(found for found in map(role, names) if found)
