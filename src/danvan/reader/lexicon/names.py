"""How names of bodies are written, from names.toml."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from danvan.reader.lexicon.data import table


@cache
def _data() -> dict[str, list[str]]:
    data = table("names.toml")
    wanted = {
        "phrases", "places", "heads", "departments", "abbreviations", "provinces", "inner_bodies",
        "named", "fields",
    }  # fmt: skip
    if set(data) != wanted or not all(isinstance(v, list) for v in data.values()):
        raise ValueError(f"names.toml: wanted the lists {sorted(wanted)}, found {sorted(data)}")
    return data


ABBREVIATIONS = frozenset(_data()["abbreviations"])
# Kinds of schools: a proper name follows.
SCHOOLS = frozenset(["THPT", "THCS", "TH"])
HEADS = tuple(sorted(_data()["heads"], key=len, reverse=True))
DEPARTMENTS = tuple(_data()["departments"])
INNER_BODIES = frozenset(_data()["inner_bodies"])
PLACES = tuple(_data()["places"])


Spellings = dict[tuple[str, ...], str]


@cache
def _phrases() -> Spellings:
    heads = [head.capitalize() for head in HEADS if head not in ABBREVIATIONS]
    data = _data()
    return _spelled(data["named"] + heads + data["provinces"] + data["phrases"] + data["places"])


@cache
def _fields() -> Spellings:
    return _spelled(_data()["fields"]) | _phrases()


def _spelled(phrases: list[str]) -> Spellings:
    """The phrases by their words in lower case, in both spellings of ủy and hóa."""
    known = {}
    for phrase in phrases:
        for spelling in (phrase, phrase.replace("ủy", "uỷ").replace("Ủy", "Uỷ")):
            known[tuple(spelling.lower().split())] = spelling
            older = spelling.replace("óa", "oá").replace("òa", "oà")
            known[tuple(older.lower().split())] = older
    return known


def longest_phrase(tokens: Sequence[str], at: int, fields: bool = False) -> tuple[str, int]:
    """The longest known phrase from `tokens[at]` on and its length in words, or `("", 0)`.

    With `fields`, also what stands between a kind of body and its name ("Tiểu học").
    """
    known = _fields() if fields else _phrases()
    for length in range(min(7, len(tokens) - at), 0, -1):
        phrase = known.get(tuple(token.lower() for token in tokens[at : at + length]))
        if phrase:
            return phrase, length
    return "", 0


def takes_place_name(phrase: str) -> bool:
    """Whether a place's name follows the phrase, every syllable of it with a capital."""
    return phrase.replace("uỷ", "ủy") in PLACES


def takes_own_name(phrase: str) -> bool:
    """Whether the phrase is a kind of body that bears a name of its own ("Trường", "Công ty")."""
    return phrase in _data()["named"]


def heads(phrase: str) -> bool:
    """Whether the phrase opens the name of a body."""
    return phrase.upper() in HEADS


def opens_name(phrase: str) -> bool:
    """Whether the next syllable opens a name of its own."""
    return heads(phrase) or phrase in ("Ban Quản lý", "Ban Chỉ đạo")


def opens_body(text: str) -> bool:
    """Whether a line in capitals begins with a word that opens the name of a body."""
    upper = text.upper().replace("UỶ", "ỦY").replace("ỦỶ", "ỦY")
    if not upper.startswith(HEADS):
        return False
    return any(upper.startswith(head) and not upper[len(head) :][:1].isalpha() for head in HEADS)
