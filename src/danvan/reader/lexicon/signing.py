"""Surnames and offices, from signing.toml."""

from __future__ import annotations

from functools import cache

from danvan.reader.lexicon.data import table


@cache
def _data() -> dict[str, list[str]]:
    data = table("signing.toml")
    if set(data) != {"surnames", "offices"} or not all(isinstance(v, list) for v in data.values()):
        raise ValueError(f"signing.toml: wanted surnames and offices, found {sorted(data)}")
    return data


SURNAMES = frozenset(_data()["surnames"])
OFFICES = tuple(_data()["offices"])


def names_office(text: str) -> bool:
    """Whether a line in capitals names an office: `PHÓ CHỦ TỊCH`, `TRƯỞNG BAN`."""
    return any(office in text for office in OFFICES)
