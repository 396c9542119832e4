"""The two places of the tone mark in oa, oe, uy at the end of a syllable: `hòa` or `hoà`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

_PAIRS = {
    "oa": ("òa óa ỏa õa ọa", "oà oá oả oã oạ"),
    "oe": ("òe óe ỏe õe ọe", "oè oé oẻ oẽ oẹ"),
    "uy": ("ùy úy ủy ũy ụy", "uỳ uý uỷ uỹ uỵ"),
}
_FIRST_TO_SECOND = {
    first: second
    for firsts, seconds in _PAIRS.values()
    for first, second in zip(firsts.split(), seconds.split(), strict=True)
}
_OTHER = _FIRST_TO_SECOND | {second: first for first, second in _FIRST_TO_SECOND.items()}
_ENDS = re.compile(r"(?:o[àáảãạèéẻẽẹ]|[òóỏõọ][ae]|[uU][ỳýỷỹỵ]|[ùúủũụỦ]y)(?!\w)")
# Behind q the u belongs to the consonant: `quý` has one way only.
_ONSETS = frozenset((
    "", "b", "c", "d", "đ", "g", "h", "k", "l", "m", "n", "r", "s", "t", "v", "x",
    "ch", "gh", "kh", "ng", "nh", "ph", "th", "tr",
))  # fmt: skip
_LONGEST = 3


class Syllable(NamedTuple):
    """A syllable that can be written in two ways, and where it stands."""

    start: int
    end: int
    words: str


def find(text: str) -> Iterator[Syllable]:
    """The syllables that can be written in two ways: small letters, and Ủy."""
    for match in _ENDS.finditer(text):
        start = match.start()
        while start > 0 and match.start() - start < _LONGEST and text[start - 1].isalpha():
            start -= 1
        onset = text[start : match.start()]
        if start == 0 or not (text[start - 1].isalnum() or text[start - 1] == "_"):
            capital = match[0][0].isupper()
            if (onset == "" and match[0] in ("Ủy", "Uỷ")) or (onset in _ONSETS and not capital):
                yield Syllable(start, match.end(), text[start : match.end()])


def styled(syllable: str) -> bool:
    """Whether the mark stands on the first vowel (`hòa`)."""
    return syllable[-2:].lower() in _FIRST_TO_SECOND


def other(syllable: str) -> str:
    """The same syllable written the other way."""
    ending = _OTHER[syllable[-2:].lower()]
    return syllable[:-2] + (ending.capitalize() if syllable[-2].isupper() else ending)
