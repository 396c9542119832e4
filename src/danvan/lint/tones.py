"""The two places of the tone mark in oa, oe, uy at the end of a syllable: `hòa` or `hoà`."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
_BOTH = "|".join(_OTHER)
# Behind q the u belongs to the consonant: `quý` has one way only.
_SYLLABLE = re.compile(
    rf"(?<![\w])(?:(?:[bcdđghklmnrstvx]|ch|gh|kh|ng|nh|ph|th|tr)?(?:{_BOTH})|Ủy|Uỷ)(?!\w)"
)


def find(text: str) -> Iterator[re.Match[str]]:
    """The syllables that can be written in two ways."""
    return _SYLLABLE.finditer(text)


def styled(syllable: str) -> bool:
    """Whether the mark stands on the first vowel (`hòa`)."""
    return syllable[-2:].lower() in _FIRST_TO_SECOND


def other(syllable: str) -> str:
    """The same syllable written the other way."""
    ending = _OTHER[syllable[-2:].lower()]
    return syllable[:-2] + (ending.capitalize() if syllable[-2].isupper() else ending)
