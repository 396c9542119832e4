"""The sentences of an update, and which of them tell a difficulty, a cause or a proposal."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path

_CAPITALS = "".join(filter(str.isupper, map(chr, range(0x41, 0x1EFA))))
# A stop ends a sentence where a capital follows: "1.250" and "ngày 5.3" go on.
_STOP = re.compile(rf"(?<=[.!?…;])\s+(?=[{_CAPITALS}“\"•+–-])|[\r\n]+")
# What is shortened with a stop does not end one: "TP. Huế".
_SHORT = re.compile(r"(?:^|\s)(?:TP|Tp|TX|TT|Th|ThS|TS|GS|PGS|Q|P|H|X|Đ|Ông|Bà|Mr)\.$")
_DASH = re.compile(r"^[\s\-–•+*]+")
KINDS = ("proposal", "cause", "difficulty")
RESULT = "result"


@cache
def _marks() -> dict[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    """What marks each kind, and what looks like it and is not; ValueError for bad data."""
    path = Path(__file__).with_name("sentences.toml")
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    if set(data) != set(KINDS) or any(set(each) - _LISTS for each in data.values()):
        raise ValueError(f"{path.name}: kinds are {sorted(data)}, or one has an unknown list")
    return {kind: _mark(each) for kind, each in data.items()}


_LISTS = {"says", "begins", "but"}
_NEVER = r"(?!)"


def _mark(words: dict[str, list[str]]) -> tuple[re.Pattern[str], re.Pattern[str]]:
    says, begins, but = (_any(words.get(name)) for name in ("says", "begins", "but"))
    # A part of a sentence begins behind a comma, a semicolon, a colon, a dash or a bracket.
    return re.compile(rf"{says}|(?:^|[,;:(–-]\s*){begins}", re.I), re.compile(but, re.I)


def _any(words: list[str] | None) -> str:
    return rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})(?!\w)" if words else _NEVER


def sentences(text: str) -> list[str]:
    """The sentences of a text, each once, without the dashes of lists before them."""
    found: list[str] = []
    held = ""
    for piece in _STOP.split(text):
        held = f"{held} {piece}".strip() if held else piece.strip()
        if _SHORT.search(held):
            continue
        words = _DASH.sub("", held).rstrip(" ;")
        if words and words not in found:
            found.append(words)
        held = ""
    return found + [held] * bool(held)


def kind_of(sentence: str) -> str:
    """`proposal`, `cause`, `difficulty`, or `result` for all that says none of these."""
    for kind, (mark, but) in _marks().items():
        if mark.search(but.sub(" ", sentence)):
            return kind
    return RESULT


def of_kind(text: str, *kinds: str) -> list[str]:
    """The sentences of a text that are of one of the kinds."""
    return [each for each in sentences(text) if kind_of(each) in kinds]
