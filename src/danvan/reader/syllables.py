"""What a Vietnamese syllable looks like, and how much of a text looks so."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from unicodedata import normalize

from danvan.reader.lexicon.data import table

_WORD = re.compile(r"[^\W\d_]+")
_ONSET = 3  # letters of the longest onset, `ngh`
_LONGEST = 8  # letters: one more than `nghiêng`
_STOPPED = ("\u0301", "\u0323")  # a syllable that ends in a stop has the acute or the dot
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_VOWELS = "aăâeêioôơuưy"


def is_syllable(word: str) -> bool:
    """Whether `word` (NFC, any case) has the shape of a Vietnamese syllable.

    The place of the tone mark is free: `hoà` and `hòa` both fit, and so does the slip `qủa`.
    """
    return len(word) <= _LONGEST and _fits(word)


@lru_cache(maxsize=16384)
def _fits(word: str) -> bool:
    letters = word.lower()
    bare = letters.translate(_toneless())
    tones = [letter for letter in letters if letter in _tone_of()]
    if len(tones) > 1:
        return False
    tone = _tone_of()[tones[0]] if tones else ""
    onsets, rimes = _shapes()
    for length in range(min(_ONSET, len(bare) - 1), -1, -1):
        if bare[:length] in onsets and bare[length:] in rimes:
            return tone in _STOPPED if bare.endswith(("c", "ch", "p", "t")) else True
    return False


def share(text: str) -> float:
    """The share of the words of `text` that fit, 0 to 1; 0 where there is no word."""
    words = _WORD.findall(text)
    return sum(map(is_syllable, words)) / len(words) if words else 0.0


@cache
def _shapes() -> tuple[frozenset[str], frozenset[str]]:
    data = table("syllables.toml")
    onsets, rimes = data["onsets"].split(), data["rimes"].split()
    if len(set(onsets)) != len(onsets) or len(set(rimes)) != len(rimes):
        raise ValueError("syllables.toml: an onset or a rime is listed twice")
    return frozenset(["", *onsets]), frozenset(rimes)


@cache
def _tone_of() -> dict[str, str]:
    """Each toned vowel and its tone mark."""
    return {normalize("NFC", vowel + tone): tone for vowel in _VOWELS for tone in _TONES}


@cache
def _toneless() -> dict[int, str]:
    """Each toned vowel and the vowel without its tone."""
    return {ord(normalize("NFC", v + tone)): v for v in _VOWELS for tone in _TONES}
