"""Numbers as list marks write them: 4 is `iv`, `IV`, `d`, `D` or `04`."""

from __future__ import annotations

from collections.abc import Callable

_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
    (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_LARGEST_ROMAN = 3999
_MOST_LETTERS = 30
_LONGEST = 15  # digits: a longer number is a fault or an attack


def whole(value: str | None, otherwise: int | None = None, most: int = 1_000_000) -> int | None:
    """The number that an attribute states, at most `most`; `otherwise` where it states none."""
    value = (value or "").strip()
    if not value.isdecimal() or len(value) > _LONGEST:
        return otherwise
    return min(int(value), most)


def count(value: str | None, most: int) -> int:
    """How often or how wide something is: from 1 to `most`."""
    return max(1, whole(value, 1, most) or 1)


def roman(number: int) -> str:
    """`4` → `iv`; numbers that Rome could not write stay in figures."""
    if not 0 < number <= _LARGEST_ROMAN:
        return str(number)
    letters = ""
    for value, sign in _ROMAN:
        count, number = divmod(number, value)
        letters += sign * count
    return letters


def letter(number: int) -> str:
    """`3` → `c`, `27` → `aa`, `28` → `bb`: the Latin letters of word processors, without đ."""
    if not 0 < number <= 26 * _MOST_LETTERS:
        return str(number)
    times, index = divmod(number - 1, 26)
    return chr(ord("a") + index) * (times + 1)


STYLES: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02}",
    "lowerRoman": roman,
    "upperRoman": lambda number: roman(number).upper(),
    "lowerLetter": letter,
    "upperLetter": lambda number: letter(number).upper(),
    "none": lambda number: "",
}


def numeral(number: int, style: str) -> str:
    """`number` in the style of that name; a style that we do not know gives figures."""
    return STYLES.get(style, str)(number)
