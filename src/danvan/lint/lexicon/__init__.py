"""Words and facts that rules know, as data: read once, checked when read."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """A TOML file of this package."""
    return tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))


@cache
def phrases(name: str, key: str) -> frozenset[str]:
    """A list of phrases that a file splits at semicolons and line ends."""
    found = [p.strip() for line in table(name)[key].splitlines() for p in line.split(";")]
    found = [phrase for phrase in found if phrase]
    twice = {phrase for phrase in found if found.count(phrase) > 1}
    if twice or any(phrase != phrase.lower() for phrase in found):
        raise ValueError(f"{name}: {key} holds capitals or these twice: {sorted(twice)}")
    return frozenset(found)


@cache
def any_of(name: str, key: str) -> re.Pattern[str]:
    """A pattern for any of the phrases as whole words, in small letters or capitals."""
    longest_first = sorted(phrases(name, key), key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)", re.IGNORECASE)
