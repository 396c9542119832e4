"""The letters of TCVN3 and VNI, from legacy.toml."""

from __future__ import annotations

from functools import cache

from danvan.reader.lexicon.data import table

LETTERS = 74


@cache
def _rows() -> list[tuple[str, str, str]]:
    """`(letter, as TCVN3, as VNI)` for every letter that the two encodings write otherwise."""
    rows = [
        row
        for group in table("legacy.toml")["letters"]
        for row in zip(group["unicode"], group["tcvn3"], group["vni"].split(), strict=True)
    ]
    if not len(rows) == len({row[0] for row in rows}) == len({row[1] for row in rows}) == LETTERS:
        raise ValueError(f"legacy.toml: wanted {LETTERS} letters, each once")
    return rows


@cache
def tcvn3() -> dict[int, str]:
    """A table for `str.translate`; the Greek mu of some copies stands for the micro sign."""
    table = {ord(seen): letter for letter, seen, _ in _rows()}
    table[0x3BC] = table[0xB5]
    return table


@cache
def vni() -> dict[str, str]:
    """What VNI writes, in every mixture of case, and the letter meant: `UÛ`, `Uû` are `Ủ`."""
    forms = {}
    for letter, _, seen in _rows():
        for base in {seen[0].lower(), seen[0].upper()}:
            meant = letter.upper() if base.isupper() else letter.lower()
            for mark in {seen[1:].lower(), seen[1:].upper()}:
                forms[base + mark] = meant
    return forms
