"""Lines of fixed wording in the head of a document, from fixed.toml."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib import resources


@cache
def heads() -> list[str]:
    """The names of the State and the Party, the motto."""
    text = resources.files(__package__).joinpath("fixed.toml").read_text(encoding="utf-8")
    lines: list[str] = tomllib.loads(text)["heads"]
    if not all(lines):
        raise ValueError("fixed.toml: a line is empty")
    return lines
