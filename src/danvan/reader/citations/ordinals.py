"""Ordinal numbers of congresses, plenums and terms: `XIII`, `13`, `mười ba`."""

from __future__ import annotations

from danvan.reader.shape import roman

_UNITS = {
    "nhất": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4, "năm": 5, "lăm": 5, "sáu": 6,
    "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9, "mười": 10,
}  # fmt: skip


def ordinal(word: str) -> int | None:
    """The value of an ordinal in digits, Roman numerals or words up to nineteen."""
    if word.isdigit():
        return int(word)
    if word.isupper():
        return roman(word)
    first, _, second = word.partition(" ")
    if first not in _UNITS:
        return None
    return _UNITS[first] + _UNITS.get(second, 0)
