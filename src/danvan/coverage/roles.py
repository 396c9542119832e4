"""What a body answers for, whatever its level: Sở Nội vụ and Phòng Nội vụ are one role."""

from __future__ import annotations

import re
from functools import lru_cache

from danvan.coverage.lexicon import BODY, vocabulary, words_of

# “Các cấp”, “cùng cấp” name no level; “thành phố” may be of any but the commune's.
_LEVELS = {
    "commune": re.compile(r"(?<!thị )\bxã\b(?! hội)|\b(?:phường|thị trấn|đặc khu|thôn)\b"),
    "district": re.compile(r"\b(?:huyện|quận|thị xã|thị ủy)\b|^phòng\b"),
    "province": re.compile(r"\btỉnh\b|^(?:các )?sở\b"),
    "centre": re.compile(r"\b(?:trung ương|chính phủ|bộ chính trị|ban bí thư)\b"),
}


@lru_cache(maxsize=8192)
def role(name: str) -> str | None:
    """The role of a body by the beginning of its name; None where the lexicon knows none."""
    words = words_of(name)
    if words[:1] in (["các"], ["mỗi"]):
        words = words[1:]
    _, kind, found = vocabulary().longest(words, 0) if words else (0, "", "")
    return found if kind == BODY else None


@lru_cache(maxsize=8192)
def level(name: str) -> str | None:
    """`commune`, `district`, `province` or `centre`; None where the name tells none or several."""
    low = " ".join(words_of(name))
    found = [kind for kind, words in _LEVELS.items() if words.search(low)]
    return found[0] if len(found) == 1 else None


def roles(names: tuple[str, ...]) -> frozenset[str]:
    """The roles of several bodies, as far as they are known."""
    return frozenset(found for found in map(role, names) if found)
