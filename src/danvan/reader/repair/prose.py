"""Names of bodies in recognised prose, and small letters taken for capitals of their shape."""

from __future__ import annotations

import re
from functools import cache
from unicodedata import normalize

from danvan.reader.alphabet import TONED
from danvan.reader.lexicon import ocr

# A word whose capitals have the shape of its small letters, inside a sentence: `SƠ tán`. A mark
# tells it from an abbreviation.
_TWINS = "COÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢSUÙÚỦŨỤƯỪỨỬỮỰVX"
TWIN_CAPITALS = re.compile(
    rf"(?<=[a-zà-ỹ,][ \n])(?=[{_TWINS}]*[^\W\dCOSUVX])[{_TWINS}]{{2,4}}(?= [a-zà-ỹ])"
)
_BASE = {letter: "d" if letter == "đ" else normalize("NFD", letter)[0] for letter in TONED}
_BASE |= {letter.upper(): base.upper() for letter, base in _BASE.items()}


@cache
def names() -> re.Pattern[str]:
    """The listed names with any marks on their letters, longest first."""
    listed = sorted(ocr.lists().prose, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_any_marks, listed))})(?!\w)")


def as_listed(match: re.Match[str]) -> str:
    """The name as the list has it, where its marks and not only their places differ."""
    meant = _by_letters()[_bare(match[0])]
    return meant if differs(match[0], meant) else match[0]


def differs(word: str, meant: str) -> bool:
    """Whether the marks differ, not only their place: `HOÀ`, `UỶ` stay."""
    return sorted(normalize("NFD", word)) != sorted(normalize("NFD", meant))


def _any_marks(name: str) -> str:
    return "".join(rf"[{_alike().get(sign, re.escape(sign))}]" for sign in _bare(name))


@cache
def _alike() -> dict[str, str]:
    """Each bare letter with all that it is under a mark."""
    alike: dict[str, str] = {}
    for marked, bare in _BASE.items():
        alike[bare] = alike.get(bare, bare) + marked
    return alike


@cache
def _by_letters() -> dict[str, str]:
    return {_bare(name): name for name in ocr.lists().prose}


def _bare(text: str) -> str:
    """The letters without marks, capitals kept."""
    return "".join(_BASE.get(letter, letter) for letter in normalize("NFC", text))
