"""Abbreviations in codes, from symbols.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources


@cache
def types() -> tuple[str, ...]:
    """Abbreviations of types, longest first."""
    text = resources.files(__package__).joinpath("symbols.toml").read_text(encoding="utf-8")
    names: list[str] = tomllib.loads(text)["types"]
    if len(set(names)) != len(names) or not all(name.isalpha() for name in names):
        raise ValueError("symbols.toml: a type is listed twice or is no word")
    return tuple(sorted(names, key=len, reverse=True))
