"""Lines of fixed wording in the head of a document, from fixed.toml."""

from __future__ import annotations

from functools import cache

from danvan.reader.lexicon.data import table


@cache
def heads() -> list[str]:
    """The names of the State and the Party, the motto."""
    lines: list[str] = table("fixed.toml")["heads"]
    if not all(lines):
        raise ValueError("fixed.toml: a line is empty")
    return lines
