"""Words that tell a quantified objective, as data: read once, checked when read."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

_KEYS = frozenset(
    (
        *("counted", "vague", "spans", "makes", "aims", "past", "budget", "earned", "shares"),
        *("off", "each", "ends", "numbered", "metric"),
    )
)


# In "thực hiện có hiệu quả" no `hiện có` stands.
_NOT_DONE = r"(?<!thực )(?<!thể )(?<!phát )(?<!biểu )"


@cache
def _table() -> dict[str, str]:
    path = Path(__file__).with_name("words.toml")
    found = tomllib.loads(path.read_text(encoding="utf-8"))
    if set(found) != _KEYS:
        raise ValueError(f"words.toml: wanted {sorted(_KEYS)}, found {sorted(found)}")
    return found


@cache
def phrases(key: str) -> frozenset[str]:
    """A list of phrases, which the file splits at semicolons and line ends."""
    found = [p.strip() for line in _table()[key].splitlines() for p in line.split(";")]
    found = [phrase for phrase in found if phrase]
    twice = {phrase for phrase in found if found.count(phrase) > 1}
    if twice or any(phrase != phrase.lower() for phrase in found):
        raise ValueError(f"words.toml: {key} holds capitals or these twice: {sorted(twice)}")
    return frozenset(found)


@cache
def one_of(key: str) -> str:
    """A pattern for any of the phrases, the longest first."""
    longest = sorted(phrases(key), key=lambda phrase: (-len(phrase), phrase))
    return f"(?:{'|'.join(map(re.escape, longest))})"


@cache
def words(key: str) -> re.Pattern[str]:
    """Any of the phrases as whole words, in small letters or capitals."""
    return re.compile(rf"(?<!\w){_NOT_DONE}{one_of(key)}(?!\w)", re.IGNORECASE)
