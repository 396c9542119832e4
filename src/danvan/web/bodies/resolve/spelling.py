"""One key for the many ways to write a body's name: abbreviations, longer forms, empty tails."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from danvan.web.core.words import fold


@dataclass(frozen=True, slots=True)
class Spelling:
    """The knowledge of `spelling.toml`, folded."""

    whole: dict[str, str]
    phrases: dict[str, str]
    tails: tuple[str, ...]
    generic: tuple[str, ...]


@cache
def load() -> Spelling:
    """Read and check the data; raises ValueError for a form that leads to itself."""
    data = tomllib.loads(Path(__file__).with_name("spelling.toml").read_text(encoding="utf-8"))
    whole = {fold(short): fold(long) for short, long in data["whole"].items()}
    phrases = {fold(long): fold(kept) for long, kept in data["phrases"].items()}
    for form, kept in phrases.items():
        if form == kept:
            raise ValueError(f"spelling.toml: {form!r} leads to itself")
    longest_first = dict(sorted(phrases.items(), key=lambda pair: -len(pair[0])))
    tails = sorted((fold(tail) for tail in data["tails"]["words"]), key=len, reverse=True)
    return Spelling(whole, longest_first, tuple(tails), tuple(map(fold, data["generic"]["words"])))


@cache
def _pattern(phrase: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(phrase)}\b")


def canonical(folded: str) -> str:
    """A folded name as bodies are kept under it: `ubnd tinh` → `uy ban nhan dan tinh`."""
    known = load()
    name = " ".join(known.whole.get(word, word) for word in folded.split())
    for phrase, kept in known.phrases.items():
        if phrase in name:
            name = _pattern(phrase).sub(kept, name)
    return name


def without(name: str, part: str) -> str:
    """`name` without the words `part`, wherever they stand."""
    if not part or part not in name:
        return name
    return " ".join(_pattern(part).sub(" ", name).split())


def shortened(name: str) -> list[str]:
    """`name` without the tails that change nothing, the longest tail first."""
    return [name[: -len(tail) - 1] for tail in load().tails if name.endswith(f" {tail}")]


def is_generic(name: str) -> bool:
    """Whether the words name a party that no list can hold: `các cơ quan liên quan`."""
    return any(name.endswith(words) for words in load().generic)
