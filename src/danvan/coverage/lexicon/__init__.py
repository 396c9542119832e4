"""What coverage knows about words, as data: read once, checked when read."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from danvan.reader.lexicon.phrases import Phrases


class Concepts:
    """Spellings of one thing: `get` gives a phrase's concept, named by its first spelling."""

    def __init__(self, groups: list[list[str]]) -> None:
        self._names: dict[tuple[str, ...], str] = {}
        lengths: dict[str, set[int]] = {}
        for group in groups:
            for spelling in group:
                words = tuple(spelling.split())
                if words in self._names:
                    raise ValueError(f"words.toml: two concepts spelled {spelling!r}")
                self._names[words] = group[0]
                lengths.setdefault(words[0], set()).add(len(words))
        self._lengths = {first: sorted(known, reverse=True) for first, known in lengths.items()}
        self.get = self._names.get

    def lengths(self, first: str) -> list[int] | tuple[()]:
        """How many words the spellings that begin with `first` have, longest first."""
        return self._lengths.get(first, ())


@cache
def table(name: str) -> dict[str, Any]:
    """A TOML file of this package."""
    return tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))


@cache
def concepts() -> Concepts:
    """The groups of words that stand for one another."""
    lines = table("words.toml")["concepts"].strip().splitlines()
    return Concepts([[spelling.strip() for spelling in line.split("=")] for line in lines])


@cache
def fillers() -> Phrases:
    """Words that say nothing about what is to be done."""
    return Phrases(split(table("words.toml")["fillers"]))


@cache
def common() -> frozenset[str]:
    """Words that every document of the genre holds: they count less than their rarity says."""
    return frozenset(split(table("words.toml")["common"]))


def split(text: str) -> list[str]:
    """Phrases that are split at semicolons and line ends; capitals are a mistake."""
    found = [piece.strip() for line in text.splitlines() for piece in line.split(";")]
    found = [piece for piece in found if piece]
    if any(piece != piece.lower() for piece in found):
        raise ValueError("phrases are lower case")
    return found
