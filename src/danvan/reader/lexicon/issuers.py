"""Bodies that issue documents: how their names begin, and the code of what they issue."""

from __future__ import annotations

import re
from functools import cache
from typing import Any, NamedTuple

from danvan.reader.lexicon.data import table
from danvan.reader.lexicon.types import KINDS, fold

_FORMS = ("party", "state", "none")
_PLENUM = re.compile(r"(?:hội nghị(?: lần thứ \w+)?(?: của)? )?(?=\w)")


class Symbol(NamedTuple):
    """A body's symbol, the order of separators in its codes, and what it issues by number.

    `form` is `party` (`39-CT/TW`) or `state` (`31/CT-TTg`); no `kinds` means every kind.
    """

    form: str
    text: str
    kinds: frozenset[str] = frozenset()


def heads() -> tuple[str, ...]:
    """The words that names of bodies begin with."""
    return tuple(_data()["heads"])


def symbol_of(issuer: str) -> Symbol | None:
    """The symbol of the body `issuer` (`Ban Thường vụ Thành ủy khóa X`), None where unknown."""
    name = fold(issuer)
    plenum = _PLENUM.match(name)
    name = name[plenum.end() :] if plenum else name
    board = _board(name)
    if board:
        return board
    for start, symbol in _names():
        if _begins(name, start):
            return symbol if symbol.text else None
    return None


def code_of(kind: str, number: str, issuer: str) -> str | None:
    """The code of document `number` of type `kind` from `issuer`, where that is certain.

    `39`, directive, `Bộ Chính trị khóa IX` -> `39-CT/TW`. Decrees and circulars need their year
    in the number (`61/2018` -> `61/2018/NĐ-CP`), as two years may share a number.
    """
    number = number.zfill(2) if number.isdigit() else number
    if kind == "decree":
        return f"{number}/NĐ-CP" if "/" in number else None
    if kind == "circular":
        return _circular(number, fold(issuer))
    symbol = symbol_of(issuer)
    abbreviation = _data()["abbreviations"].get(kind)
    if symbol is None or abbreviation is None or (symbol.kinds and kind not in symbol.kinds):
        return None
    if symbol.form == "party":
        return None if "/" in number else f"{number}-{abbreviation}/{symbol.text}"
    return f"{number}/{abbreviation}-{symbol.text}"


def _circular(number: str, issuer: str) -> str | None:
    for name, symbol in _ministries():
        if "/" in number and name in issuer:
            return f"{number}/TT-{symbol}"
    return None


def _begins(name: str, start: str) -> bool:
    return name.startswith(start) and not name[len(start) : len(start) + 1].isalpha()


def _board(name: str) -> Symbol | None:
    """A board's symbol is its own and its committee's: Ban Dân vận Tỉnh ủy -> BDVTU."""
    for start, own in _boards():
        if _begins(name, start):
            rest = name[len(start) :].strip()
            for level, symbol in _levels():
                if _begins(rest, level):
                    return Symbol("party", own + symbol)
    return None


@cache
def _data() -> dict[str, Any]:
    data = table("issuers.toml")
    for entry in data["issuer"]:
        if entry["form"] not in _FORMS or not KINDS.issuperset(entry.get("kinds", ())):
            raise ValueError(f"issuers.toml: unknown form or kind in {entry!r}")
    return data


@cache
def _names() -> tuple[tuple[str, Symbol], ...]:
    """Folded beginnings of names with their symbols, longest first."""
    pairs = [
        (fold(name), Symbol(entry["form"], entry["symbol"], frozenset(entry.get("kinds", ()))))
        for entry in _data()["issuer"]
        for name in entry["names"]
    ]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


@cache
def _boards() -> tuple[tuple[str, str], ...]:
    pairs = [(fold(name), entry["symbol"]) for entry in _data()["board"] for name in entry["names"]]
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


@cache
def _levels() -> tuple[tuple[str, str], ...]:
    return tuple((fold(name), symbol) for name, symbol in _data()["levels"].items())


@cache
def _ministries() -> tuple[tuple[str, str], ...]:
    return tuple((fold(name), symbol) for name, symbol in _data()["ministries"].items())
