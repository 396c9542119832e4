"""Whether words for English readers hold Vietnamese that nobody quotes."""

from __future__ import annotations

import re
from unicodedata import category, normalize

_QUOTED = re.compile(r"“[^“”]*”")


def vietnamese_in(words: str) -> list[str]:
    """The words with Vietnamese letters, those inside “…” aside."""
    return [word for word in _QUOTED.sub(" ", words).split() if _is_vietnamese(word)]


def _is_vietnamese(word: str) -> bool:
    return any(sign in "đĐ" or category(sign) == "Mn" for sign in normalize("NFD", word))
