"""The words round a cited document, from citing.toml and laws.toml, checked."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from danvan.reader.lexicon.data import table

_LISTS = {
    "citing.toml": frozenset({
        "title_openers", "title_verbs", "title_ends", "comma_ends", "main_verbs", "issuer_ends",
        "named", "makers", "no_names",
    }),
    "laws.toml": frozenset({"names", "no_names", "openings"}),
}  # fmt: skip


def words(name: str) -> tuple[str, ...]:
    """The list `name` of citing.toml."""
    return _file("citing.toml")[name]


def law_name(text: str, at: int) -> str:
    """The known name of a law at `at`, in whatever case; empty where none is."""
    names = _laws("names").get(text[at : at + 1].upper(), ())
    for name in names:
        end = at + len(name)
        if text[at:end].lower() == name.lower() and not text[end : end + 1].isalnum():
            return name
    return ""


def law_opening(text: str, at: int) -> str:
    """The words at `at` with which a law's name runs on over a comma; empty where none are."""
    openings = _laws("openings").get(text[at : at + 1].upper(), ())
    return next((opening for opening in openings if text.startswith(opening[1:], at + 1)), "")


def opens_no_law(text: str, at: int) -> bool:
    """Whether the words at `at` cannot open the name of a law (`Luật này`, `Luật có hiệu lực`)."""
    if not text[at : at + 1].isalpha():
        return True
    return any(
        text.startswith(word, at) and not text[at + len(word) : at + len(word) + 1].isalnum()
        for word in _file("laws.toml")["no_names"]
    )


@cache
def _laws(name: str) -> dict[str, list[str]]:
    """A list of laws.toml by first letter, the longest first."""
    known: dict[str, list[str]] = {}
    for entry in sorted(_file("laws.toml")[name], key=len, reverse=True):
        known.setdefault(entry[0], []).append(entry)
    return known


def one_of(choices: Iterable[str]) -> str:
    """Regex source for any of the words, the longest first, without groups."""
    return "(?:" + "|".join(re.escape(w) for w in sorted(choices, key=len, reverse=True)) + ")"


@cache
def _file(file: str) -> dict[str, tuple[str, ...]]:
    data = {name: tuple(entries) for name, entries in table(file).items()}
    if data.keys() != _LISTS[file]:
        raise ValueError(f"{file}: wanted the lists {sorted(_LISTS[file])}, found {sorted(data)}")
    for name, entries in data.items():
        if len(set(entries)) != len(entries):
            raise ValueError(f"{file}: {name} names something twice")
    return data
