"""Phrases of several words looked up word by word; how duties' lexicons are kept and read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from danvan.reader.lexicon.data import table


class Phrases:
    """A set of phrases; `longest` finds the longest one that begins at a word.

    Phrases are lower case; words and punctuation marks stand apart ("sở, ban" is three words).
    """

    def __init__(self, phrases: Iterable[str]) -> None:
        lengths: dict[str, dict[int, set[tuple[str, ...]]]] = {}
        for phrase in phrases:
            words = tuple(phrase.replace(",", " ,").split())
            lengths.setdefault(words[0], {}).setdefault(len(words), set()).add(words)
        # By first word the lengths, longest first, each with its phrases.
        self._by_first = {
            first: sorted(known.items(), reverse=True) for first, known in lengths.items()
        }

    def longest(self, words: Sequence[str], at: int) -> int:
        """How many words the longest phrase at `words[at]` has; 0 where none begins there."""
        try:
            known = self._by_first.get(words[at])
        except IndexError:
            return 0
        if known:
            for length, phrases in known:
                if length == 1 or tuple(words[at : at + length]) in phrases:
                    return length
        return 0

    def firsts(self) -> Iterable[str]:
        """The first words of all phrases."""
        return self._by_first.keys()

    def of(self, first: str) -> Iterable[tuple[str, ...]]:
        """The phrases that begin with the word `first`."""
        for _, phrases in self._by_first.get(first, ()):
            yield from phrases

    def __contains__(self, phrase: str) -> bool:
        words = phrase.split()
        return bool(words) and self.longest(words, 0) == len(words)


def load(name: str, wanted: frozenset[str]) -> dict[str, list[str]]:
    """The lists of `<name>.toml`, whose phrases are split at semicolons and line ends."""
    data = table(f"{name}.toml")
    if set(data) != wanted or not all(isinstance(value, str) for value in data.values()):
        raise ValueError(f"{name}.toml: wanted the texts {sorted(wanted)}, found {sorted(data)}")
    return {key: _split(value) for key, value in data.items()}


def _split(text: str) -> list[str]:
    pieces = (piece.strip() for line in text.split("\n") for piece in line.split(";"))
    phrases = [" ".join(piece.split()) for piece in pieces if piece]
    for phrase in phrases:
        if phrase != phrase.lower():
            raise ValueError(f"phrases are lower case: {phrase!r}")
    return phrases
