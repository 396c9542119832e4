"""Closed lists for recognised text, from ocr.toml."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from danvan.reader.lexicon import fixed
from danvan.reader.lexicon.data import table


class Lists(NamedTuple):
    """Phrases in capitals, names in prose; misread types and bodies with what they stand for."""

    phrases: tuple[str, ...]
    prose: tuple[str, ...]
    types: dict[str, str]
    bodies: dict[str, str]


@cache
def lists() -> Lists:
    data = table("ocr.toml")
    phrases = [*fixed.issuers(), *data["phrases"]]
    if len(set(phrases)) != len(phrases) or any(phrase != phrase.upper() for phrase in phrases):
        raise ValueError("ocr.toml: a phrase is listed twice or is not in capitals")
    return Lists(
        tuple(phrases), tuple(data["prose"]), _turned(data["types"]), _turned(data["bodies"])
    )


def _turned(table: dict[str, list[str]]) -> dict[str, str]:
    return {reading: meant for meant, readings in table.items() for reading in readings}
