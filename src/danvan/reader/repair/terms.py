"""Terms of the genre in recognised prose whose tones were misread, and letters of no word."""

from __future__ import annotations

import re
from functools import cache
from unicodedata import normalize

from danvan.reader.alphabet import CAPITAL, SMALL, TONED
from danvan.reader.lexicon import ocr
from danvan.reader.repair.prose import differs

_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
BLANK = r"[ \n]"
_HATS = str.maketrans("âêô", "aeo")
# `lơợng`, `phơJơng`: o or ơ before another ơ is the ư of ươ.
HORNS = re.compile(
    r"(?<=[^\W\d_aăâeêiouưy])[oơ][jJIỊ]?(?=[ơờớởỡợ])|(?<=[^\W\d_])Ơ[JIỊ](?=[ƠỜỚỞỠỢ])"
)
# `viỆc`, `hỘi`, `tỔ`: a marked capital behind a small letter.
INNER = re.compile(rf"(?<=[{SMALL}])[{TONED.upper()}][{CAPITAL}]*")
# `TỔ quốc`: its small letter has the same shape.
SECOND = re.compile(
    rf"(?<=[^{CAPITAL}] )[BDĐGHKLMNPQRTY][ÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰ](?= [{SMALL}])"
)


@cache
def terms() -> re.Pattern[str]:
    """The listed terms with any tones, with or without hats, and the readings of others."""
    lists = ocr.lists()
    listed = [_any_tones(term) for term in lists.terms]
    listed += [_either_size(reading) for reading in lists.readings]
    return re.compile(rf"(?<!\w)(?:{'|'.join(sorted(listed, key=len, reverse=True))})(?!\w)")


def as_listed(match: re.Match[str]) -> str:
    """The term as the list has it, where its marks and not only their places differ."""
    read = match[0].replace("\n", " ").lower()
    meant = ocr.lists().readings.get(read) or _by_skeleton()[_skeleton(read)]
    return _like(match[0], meant) if differs(read, meant) else match[0]


@cache
def strangers() -> re.Pattern[str]:
    """Words that stand for another where they stand alone."""
    lists = ocr.lists().alone
    return re.compile("|".join(_unless(words, alone) for words, alone in lists.items()))


def meant(match: re.Match[str]) -> str:
    """What such words stand for."""
    return _like(match[0], ocr.lists().alone[match[0].replace("\n", " ").lower()].meant)


def _like(read: str, meant: str) -> str:
    """The words meant, with the first letter's size and the line's end of those that were read."""
    words = meant[0].upper() + meant[1:] if read[0].isupper() else meant
    at = read.find("\n")
    return words if at < 0 else f"{words[:at]}\n{words[at + 1 :]}"


def _unless(word: str, alone: ocr.Alone) -> str:
    after = "".join(
        rf"(?<!{form}[ \n])" for other in alone.after for form in (other, other.capitalize())
    )
    before = "|".join(alone.before)
    return rf"(?<!\w){after}{_either_size(word)}(?!\w)(?![ \n](?:{before})(?!\w))"


def _either_size(words: str) -> str:
    """The words, their first letter of either size, a blank also a line's end."""
    return f"[{words[0]}{words[0].upper()}]{words[1:].replace(' ', BLANK)}"


def _any_tones(term: str) -> str:
    """The term's letters under any tone; the first of either size, the blank also a line's end."""
    first, *others = (_alike().get(sign, sign) for sign in _skeleton(term))
    rest = "".join(f"[{signs}]" if signs != " " else BLANK for signs in others)
    return f"[{first}{first.upper()}]{rest}"


@cache
def _alike() -> dict[str, str]:
    """Each letter of a skeleton that may bear a tone or a hat, with all that it then is."""
    alike: dict[str, str] = {}
    for marked in TONED:
        bare = _skeleton(marked)
        alike[bare] = alike.get(bare, bare) + marked
    for bare in "aeo":
        alike[bare] += "âêô"["aeo".index(bare)]
    return {bare: "".join(dict.fromkeys(signs)) for bare, signs in alike.items()}


@cache
def _by_skeleton() -> dict[str, str]:
    return {_skeleton(term): term for term in ocr.lists().terms}


def _skeleton(text: str) -> str:
    """The letters without tones and without the hats of a, e, o."""
    toneless = normalize("NFC", _TONES.sub("", normalize("NFD", text)))
    return toneless.translate(_HATS)
