"""Things that tasks bring about and the verbs that do so, from products.toml."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from danvan.reader.lexicon.phrases import load


class Products(NamedTuple):
    """The things and the verbs, in the order of the file."""

    things: list[str]
    makers: list[str]


@cache
def products() -> Products:
    """The checked lexicon, read once."""
    return Products(**load("products", frozenset(Products._fields)))
