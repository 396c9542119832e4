"""Two words run together: `thànhphố`, `lãnhđạo`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from unicodedata import normalize

from danvan.reader.source import Edit, Source
from danvan.reader.syllables import is_syllable

_WORD = re.compile(r"(?<![\w/-])[^\W\d_]{4,14}(?![\w/-])")
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_VOWELS = frozenset(normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in _TONES)
_PLAIN = re.compile(r"[A-Za-z]*$")
_FEWEST = 3  # words run together: fewer are slips of the hand or names
_LONGEST = 7  # letters of a syllable, `nghiêng`


def edits(source: Source) -> Iterable[Edit]:
    """Put a blank between two syllables that a web page or a PDF ran together.

    Reads words with a Vietnamese letter that are no syllable but two, where only one cut gives
    syllables, or only one gives two words that the document has elsewhere; words of plain letters
    (`video`) and words in mixed capitals (`TTĐUB`) stay, and so does a text with but a few. The
    ground is the shape of the syllable; no letter is changed. Specimen: `kếhoạch`.
    Afterwards: no letter is changed, only blanks are put in.
    """
    text = source.text
    if not any(map(_holds_glued, set(text.split()))):
        return
    glued = [(match, cuts) for match in _WORD.finditer(text) if (cuts := _cuts(match[0]))]
    if len(glued) < _FEWEST:
        return
    known = set(re.findall(r"[^\W\d_]+", text.lower()))
    for match, cuts in glued:
        word = match[0].lower()
        if len(cuts) > 1 or word[cuts[0]] in _VOWELS:
            cuts = tuple(at for at in cuts if word[:at] in known and word[at:] in known)
        if len(cuts) == 1:
            at = match.start() + cuts[0]
            yield Edit(at, at, " ", "word-blank")


@lru_cache(maxsize=16384)
def _holds_glued(words: str) -> bool:
    """Whether a stretch without blanks holds a word to be cut."""
    return any(map(_cuts, _WORD.findall(words)))


@lru_cache(maxsize=16384)
def _cuts(word: str) -> tuple[int, ...]:
    """The places that part a word that is no syllable into two of at least two letters."""
    if _PLAIN.match(word) or is_syllable(word):
        return ()
    places = range(max(2, len(word) - _LONGEST), min(len(word) - 2, _LONGEST) + 1)
    if not (word[1:].islower() or word.isupper()):  # only `củaSở` is cut, where its capital stands
        capital = next((at for at in places if word[at].isupper()), 0)
        if not capital or not (word[1:capital] + word[capital + 1 :]).islower():
            return ()
        places = range(capital, capital + 1)
    return tuple(at for at in places if is_syllable(word[:at]) and is_syllable(word[at:]))
