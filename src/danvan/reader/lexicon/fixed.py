"""Words of fixed wording in the head of a document, from fixed.toml: nation, Party, Youth Union."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from danvan.reader.lexicon.data import table

_NAMES = ("nation", "party", "youth", "motto")
_PATTERNS = {"nation", "nation_begins", "motto", "motto_begins", "motto_misread"}


@cache
def _data() -> dict[str, Any]:
    data = table("fixed.toml")
    if set(data) != {*_NAMES, "patterns"} or set(data["patterns"]) != _PATTERNS:
        raise ValueError(f"fixed.toml: wanted {_NAMES} and the patterns {sorted(_PATTERNS)}")
    for name in ("nation", "motto"):
        if not re.fullmatch(data["patterns"][name], data[name]):
            raise ValueError(f"fixed.toml: the pattern of {name} does not fit {data[name]!r}")
    return data


def motto() -> str:
    """The motto of the State as it is printed."""
    return str(_data()["motto"])


def youth() -> str:
    """The name of the Youth Union as its documents print it."""
    return str(_data()["youth"])


def issuers() -> tuple[str, ...]:
    """The names in whose sign documents are issued, in capitals: nation, Party, Youth Union."""
    return tuple(_data()[name] for name in ("nation", "party", "youth"))


@cache
def heads() -> frozenset[str]:
    """The lines of a head that hold one of these names or the motto."""
    nation = issuers()[0]
    return frozenset((*issuers(), motto(), nation.replace("ÒA", "OÀ")))


def pattern(name: str) -> str:
    """The source of a pattern, as one group."""
    return f"(?:{_data()['patterns'][name]})"


def any_name() -> str:
    """The source of a pattern that fits the nation, misread or not, the Party, the Youth Union."""
    return "|".join((pattern("nation"), *map(re.escape, issuers()[1:])))
