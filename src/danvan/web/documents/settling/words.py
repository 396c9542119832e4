"""Words with the places at which they begin, for choosing where a text is cut."""

from __future__ import annotations

import re

_WORD = re.compile(r"\S+")


def words_of(text: str, start: int = 0) -> list[tuple[int, str]]:
    """Each word with its offset, counted from `start`."""
    return [(start + found.start(), found.group()) for found in _WORD.finditer(text)]
