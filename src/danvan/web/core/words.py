"""Vietnamese words folded for finding: case and tone marks, wherever they stand, do not count."""

from __future__ import annotations

import re
import unicodedata

_STROKE = str.maketrans("đĐ", "dD")
_BLANKS = re.compile(r"[^0-9a-z]+")


def fold(words: str) -> str:
    """`Ủy ban  nhân dân` and `UỶ BAN NHÂN DÂN` alike become `uy ban nhan dan`."""
    bare = unicodedata.normalize("NFD", words.translate(_STROKE).lower())
    letters = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return _BLANKS.sub(" ", letters).strip()
