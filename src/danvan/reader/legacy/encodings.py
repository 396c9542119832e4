"""Words of TCVN3 (ABC) and VNI text in Unicode, and the fonts that tell which of the two it is."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache, lru_cache
from typing import NamedTuple

from danvan.reader.lexicon import legacy
from danvan.reader.syllables import is_syllable

# Signs that one of the two encodings has, but not Vietnamese in Unicode.
TELLING = re.compile("[¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÄÅÆÇËÎÏÑÖ×ØÛÜÞßäåæçëîïñö÷øûüþμ]")
WORD = re.compile("[A-Za-z\u00a1-\u00ff\u0100-\u024f\u03bc\u1e00-\u1eff]{1,40}")
MODERN = re.compile("[\u0100-\u024f\u1e00-\u1eff]")

_TCVN3_FONT = re.compile(r"[\"']?(?:\.[Vv][Nn]|[Vv][Nn](?:[Tt]ime|[Aa]rial))")
_VNI_FONT = re.compile(r"[\"']?V[Nn][Ii][- ]")
# `ư` of TCVN3 is the soft hyphen that many programs drop: `ch¬ng` for `chương`.
_LOST = re.compile("(?<![ưƯ])[ơờớởỡợ](?=(?:ng|NG|c|C|u|U)$)")
_NO_LETTER = frozenset("×·")  # alone they are a sign of multiplication and a bullet


class Encoding(NamedTuple):
    """One of the two encodings; `name` is also the kind of its repairs."""

    name: str
    convert: Callable[[str], str]

    def fits(self, word: str) -> bool:
        """Whether `word` is a syllable when read in this encoding."""
        return is_syllable(self.convert(word))

    def put(self, word: str, mixed: bool = False) -> str:
        """`word`, standing in a text of this encoding, in Unicode.

        `mixed`: letters of Unicode stand beside it, so that a word that fits as it is stays.
        """
        return word if word.isascii() else _put(self, word, mixed)


@lru_cache(maxsize=16384)
def _put(encoding: Encoding, word: str, mixed: bool) -> str:
    if word in _NO_LETTER or MODERN.search(word):
        return word
    stays = is_syllable(word) and (mixed or not encoding.fits(word))
    return word if stays else encoding.convert(word)


def _from_tcvn3(word: str) -> str:
    return _LOST.sub(lambda lost: "ư" + lost[0], word.translate(legacy.tcvn3()))


def _from_vni(word: str) -> str:
    return _vni_forms().sub(lambda form: legacy.vni()[form[0]], word)


@cache
def _vni_forms() -> re.Pattern[str]:
    return re.compile("|".join(sorted(legacy.vni(), key=len, reverse=True)))


TCVN3 = Encoding("tcvn3", _from_tcvn3)
VNI = Encoding("vni", _from_vni)


def by_font(font: str | None) -> Encoding | None:
    """The encoding that a font's name gives away: `.VnTime`, `VNI-Times`."""
    if font is None:
        return None
    if _TCVN3_FONT.match(font):
        return TCVN3
    return VNI if _VNI_FONT.match(font) else None


def is_capital_font(font: str | None) -> bool:
    """Whether the font draws small letters as capitals, as `.VnTimeH` does."""
    return by_font(font) is TCVN3 and font is not None and font.rstrip("\"' ")[-1:] in ("H", "h")
