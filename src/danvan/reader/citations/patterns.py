"""The shapes of numbers and codes: `25-NQ/TW`, `15/2020/NĐ-CP`, `202/2025/QH15`, `267/VPCP-TTĐT`.

The order of separators tells the families apart: hyphen first is Party, slash first is State.
Blanks stray round separators in copies (`01 - CTr/BDVTU`), letters follow numbers (`30c/NQ-CP`).
"""

from __future__ import annotations

import re
from functools import cache

from danvan.reader.lexicon.citing import one_of, words
from danvan.reader.lexicon.types import TYPE_NAMES

# A group of letters in a symbol; it never stops inside a word, so `12/Sở` holds none.
_GROUP = r"[A-ZĐƯÔ][A-Za-zĐđƯưÔôƠơÂâ0-9]{0,19}(?:&[A-ZĐ][A-Za-zĐđ]{0,8})?(?!\w)"
_CAPITALS = r"(?:[A-ZĐƯ]{2,12}|TTg)(?!\w)"
# A code cut at the hyphen may carry it twice.
_HYPHEN = r"[-–](?: ?[-–])?"
_YEAR = r"(?:19|20)\d\d"
_MORE = rf"(?:(?:{_HYPHEN}|/){_GROUP}|{_HYPHEN} {_CAPITALS}){{0,3}}"

_PARTY = rf" {{0,2}}[-–] {{0,2}}{_GROUP} {{0,2}}/ {{0,2}}(?:{_YEAR}/)?{_GROUP}{_MORE}"
_STATE = (
    rf"(?: {{0,2}}/ {{0,2}}{_YEAR})? {{0,2}}/ {{0,2}}{_GROUP}"
    rf"(?:(?:{_HYPHEN}|/){_GROUP}| {{0,2}}{_HYPHEN} {{0,2}}{_CAPITALS})?{_MORE}"
)
# Codes of the Government up to the 1990s: `29-CP`, `171-HĐBT`.
_OLD = r" ?- ?(?:CP|TTg|HĐBT|CTHĐBT)(?![\w/])"

_SYMBOL = rf"(?:{_PARTY}|{_STATE}|{_OLD})"
_SHORT = rf"(?:/{_YEAR})?(?![\w/%]|[.,]\d| ?[-–] ?\d| ?%)"

FIGURE = r"(?:\d{1,2}|[IVXL]{1,7})(?!\w)"
"""Regex source of an ordinal in figures, without groups."""

ORDINAL = r"(?:\d{1,2}|[IVXL]{1,7}|mười \w{2,4}|[^\W\d_]{2,4})(?!\w)"
"""Regex source of a word that may be an ordinal; `ordinal` says whether it is."""


@cache
def numbers() -> re.Pattern[str]:
    """Codes and bare numbers; the first digit stands at no other number's or word's end.

    The pattern opens with a plain digit, for which the engine can run ahead.
    """
    return re.compile(
        r"[0-9](?:(?<![\w/.–-]\d)(?<!\d,\d)|(?<=số\d))\d{0,5}"
        rf"(?:(?P<code>[a-zđA-D]?{_SYMBOL})|(?P<short>[a-zđ]?{_SHORT}))"
    )


@cache
def named() -> re.Pattern[str]:
    """The first words of what is cited by name: a law, a congress resolution, a programme."""
    return re.compile(one_of(words("named")) + r"(?= )")


@cache
def kind() -> str:
    """Regex source of a document type's name with its capital, without groups."""
    return one_of(TYPE_NAMES) + r"(?!\w)"
