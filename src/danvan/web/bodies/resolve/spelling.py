"""One key for the many ways to write a body's name: abbreviations, longer forms, empty tails."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from danvan.web.core.words import fold

# `kỹ thuật` and `kĩ thuật`, `công ty` and `công ti`: one syllable, spelt with either letter.
_Y = re.compile(r"\b(h|k|l|m|s|t)y\b")
_NAMES = 100_000  # keys kept: more than the bodies of the country


@dataclass(frozen=True, slots=True)
class Spelling:
    """The knowledge of `spelling.toml`, folded."""

    whole: dict[str, str]
    phrases: dict[str, str]
    exact: dict[str, str]
    heads: dict[str, str]
    tails: tuple[str, ...]
    generic: tuple[str, ...]
    nobody: frozenset[str]


@cache
def load() -> Spelling:
    """Read and check the data; raises ValueError for a form that leads to itself."""
    data = tomllib.loads(Path(__file__).with_name("spelling.toml").read_text(encoding="utf-8"))
    whole = {fold(short): fold(long) for short, long in data["whole"].items()}
    phrases = {_told(long): _told(kept) for long, kept in data["phrases"].items()}
    for form, kept in phrases.items():
        if form == kept:
            raise ValueError(f"spelling.toml: {form!r} leads to itself")
    longest_first = dict(sorted(phrases.items(), key=lambda pair: -len(pair[0])))
    heads = [words.partition("->")[::2] for words in data["heads"]["words"]]
    return Spelling(
        whole,
        longest_first,
        {_told(short): _told(long) for short, long in data["exact"].items()},
        {_told(head): _told(kept) for head, kept in heads},
        tuple(sorted(map(_told, data["tails"]["words"]), key=len, reverse=True)),
        tuple(map(_told, data["generic"]["words"])),
        frozenset(map(_told, data["generic"]["whole"])),
    )


def _told(words: str) -> str:
    return _plain(fold(words))


def _plain(folded: str) -> str:
    """Without `và`, which one writes as `&`, `-` or not at all; with one letter for i and y."""
    return " ".join(word for word in _Y.sub(r"\1i", folded).split() if word != "va")


@cache
def _pattern(phrase: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(phrase)}\b")


@lru_cache(maxsize=_NAMES)
def key_of(words: str) -> str:
    """Words as bodies are kept under them: `UBND tỉnh` → `uy ban nhan dan tinh`."""
    return canonical(fold(words))


@lru_cache(maxsize=_NAMES)
def canonical(folded: str) -> str:
    """The same for words that are folded already."""
    known = load()
    name = _plain(" ".join(known.whole.get(word, word) for word in folded.split()))
    for _again in range(2):  # what one phrase leaves may be the beginning of another
        for phrase, kept in known.phrases.items():
            if phrase in name:
                name = _pattern(phrase).sub(kept, name)
    return known.exact.get(name, name)


def without(name: str, part: str) -> str:
    """`name` without the words `part`, wherever they stand."""
    if not part or part not in name:
        return name
    return " ".join(_pattern(part).sub(" ", name).split())


def shortened(name: str) -> list[str]:
    """`name` without the tails that change nothing, the longest tail first."""
    return [name[: -len(tail) - 1] for tail in load().tails if name.endswith(f" {tail}")]


def headed(name: str) -> str | None:
    """`giam doc so noi vu` is `so noi vu`; None where nobody's head is named."""
    for head, kept in load().heads.items():
        if name.startswith(f"{head} "):
            return f"{kept} {name[len(head) + 1 :]}".strip()
    return None


def is_nobody(name: str) -> bool:
    """Whether the whole says nothing of who is meant: `các cơ quan, đơn vị`."""
    return name in load().nobody


def is_generic(name: str) -> bool:
    """Whether the words name a party that no list can hold: `các cơ quan liên quan`."""
    return is_nobody(name) or any(name.endswith(words) for words in load().generic)
