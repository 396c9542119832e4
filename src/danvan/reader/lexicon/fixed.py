"""Lines of fixed wording in the head of a document, from fixed.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources


@cache
def _data() -> dict[str, list[str]]:
    text = resources.files(__package__).joinpath("fixed.toml").read_text(encoding="utf-8")
    data: dict[str, list[str]] = tomllib.loads(text)
    if set(data) != {"heads", "types"} or any(not line for name in data for line in data[name]):
        raise ValueError(f"fixed.toml: wanted the lists heads and types, found {sorted(data)}")
    return data


def heads() -> list[str]:
    """The names of the State and the Party, the motto."""
    return _data()["heads"]


def types() -> list[str]:
    """Type names in capitals."""
    return _data()["types"]
