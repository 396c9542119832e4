"""Closed lists for recognised text, from ocr.toml."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from danvan.reader.lexicon import fixed
from danvan.reader.lexicon.data import table


class Alone(NamedTuple):
    """What a word stands for, unless one of the words `after` comes before it or `before` after."""

    meant: str
    after: tuple[str, ...]
    before: tuple[str, ...]


class Lists(NamedTuple):
    """Phrases in capitals, names and terms in prose; misreadings with what they stand for."""

    phrases: tuple[str, ...]
    prose: tuple[str, ...]
    terms: tuple[str, ...]
    readings: dict[str, str]
    alone: dict[str, Alone]
    types: dict[str, str]
    bodies: dict[str, str]


@cache
def lists() -> Lists:
    data = table("ocr.toml")
    phrases = [*fixed.issuers(), *data["phrases"]]
    if len(set(phrases)) != len(phrases) or any(phrase != phrase.upper() for phrase in phrases):
        raise ValueError("ocr.toml: a phrase is listed twice or is not in capitals")
    return Lists(
        tuple(phrases),
        tuple(data["prose"]),
        tuple(data["terms"]),
        _turned(data["readings"]),
        {word: _alone(entry) for word, entry in data["alone"].items()},
        _turned(data["types"]),
        _turned(data["bodies"]),
    )


def _alone(entry: dict[str, Any]) -> Alone:
    return Alone(entry["meant"], tuple(entry["after"]), tuple(entry["before"]))


def _turned(table: dict[str, list[str]]) -> dict[str, str]:
    return {reading: meant for meant, readings in table.items() for reading in readings}
