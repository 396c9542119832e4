"""Fixed wording and dashed names that a line end may cut in two, from broken.toml."""

from __future__ import annotations

from functools import cache

from danvan.reader.lexicon.data import table


@cache
def cuts() -> dict[str, tuple[tuple[str, str, bool], ...]]:
    """Where a phrase may be cut, by the first word behind the cut.

    Each place is the words before it, all words behind it, and whether the words before it open
    the phrase; a phrase cut twice has pieces that do not.
    """
    found: dict[str, list[tuple[str, str, bool]]] = {}
    for phrase in _list("phrases"):
        words = phrase.split()
        for at in range(1, len(words)):
            places = found.setdefault(words[at], [])
            rest = " ".join(words[at:])
            places += [(" ".join(words[start:at]), rest, start == 0) for start in range(at)]
    return {word: tuple(places) for word, places in found.items()}


@cache
def dashed() -> tuple[tuple[str, str], ...]:
    """The words before and behind the dash of each dashed name, in small letters."""
    pairs = []
    for name in _list("dashed"):
        before, dash, after = name.lower().partition(" - ")
        if not dash:
            raise ValueError(f"broken.toml: no dash in {name!r}")
        pairs.append((before, after))
    return tuple(pairs)


def _list(name: str) -> list[str]:
    phrases: list[str] = table("broken.toml")[name]
    if not all(phrases) or len(set(phrases)) != len(phrases):
        raise ValueError(f"broken.toml: {name} has an empty phrase or one twice")
    return phrases
