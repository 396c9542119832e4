"""Document types: from a printed name or the symbol in a number to the contract's word."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from danvan.reader.lexicon.data import table

KINDS = frozenset({
    "action_programme", "plan", "directive", "resolution", "conclusion", "decision", "regulation",
    "statute", "guidance", "scheme", "report", "notice", "official_letter", "law", "decree",
    "circular", "other",
})  # fmt: skip

_SPLIT = re.compile(r"[\s/\-–‑]+")
_LETTERS = re.compile(r"[^\W\d_]+")
_EDGES = ' \t\n.,;:*_-–"“”()'
# State letters carry no type: `267/VPCP-TTĐT` is a body and the unit that drafted it.
_LETTER = re.compile(r"\d+[a-zđ]?\s*/\s*[A-ZĐ]{2,}[A-Za-zĐđ]*\s*-\s*[A-ZĐ]\w*")


def fold(name: str) -> str:
    """A name as compared: lower case, single spaces, one tone placement in `ủy` and `hóa`."""
    low = " ".join(name.split()).strip(_EDGES).lower()
    return low.replace("uỷ", "ủy").replace("hoà", "hòa").replace("thoả", "thỏa")


def type_of_name(text: str) -> str | None:
    """The contract's type of a printed type name (`CHƯƠNG TRÌNH HÀNH ĐỘNG`), None where unknown."""
    return _folded().get(fold(text))


def ends_type(word: str) -> bool:
    """Whether a type's name or symbol ends with `word`."""
    return fold(word) in _last_words()


@cache
def _last_words() -> frozenset[str]:
    return frozenset(_LETTERS.findall(fold(name))[-1] for known in _tables() for name in known)


def type_of_symbol(symbol: str) -> str | None:
    """The contract's type that a symbol or a whole code stands for: `QĐ-UBND`, `01-CTr/BDVTU`.

    A State letter (`12/UBND-VX`) is an official letter; `QĐ` is a decision; None where unknown.
    """
    symbols = _symbols()
    for piece in _SPLIT.split(symbol.strip()):
        kind = symbols.get(piece) or symbols.get(piece.rstrip("0123456789"))
        if kind:
            return kind
        if piece.startswith("UBTVQH"):
            return "law"
    return "official_letter" if _LETTER.fullmatch(symbol.strip()) else None


@cache
def _tables() -> tuple[dict[str, str], dict[str, str]]:
    """Names and symbols with their types, checked: known types only, nothing given twice."""
    names: dict[str, str] = {}
    symbols: dict[str, str] = {}
    for entry in table("types.toml")["type"]:
        if entry["kind"] not in KINDS:
            raise ValueError(f"types.toml: unknown kind {entry['kind']!r}")
        for known, words in ((names, entry["names"]), (symbols, entry["symbols"])):
            for word in words:
                if word in known:
                    raise ValueError(f"types.toml: {word!r} is given twice")
                known[word] = entry["kind"]
    return names, symbols


@cache
def _folded() -> dict[str, str]:
    return {fold(name): kind for name, kind in _tables()[0].items()}


def _symbols() -> dict[str, str]:
    return _tables()[1]


def __getattr__(name: str) -> Mapping[str, str]:
    """`TYPE_NAMES` and `TYPE_SYMBOLS`, read from the data at first use."""
    if name == "TYPE_NAMES":
        return _tables()[0]
    if name == "TYPE_SYMBOLS":
        return _symbols()
    raise AttributeError(name)
