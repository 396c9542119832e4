"""What the heads of a table's columns say, from columns.toml."""

from __future__ import annotations

from functools import cache

from danvan.reader.lexicon.phrases import load

_KINDS = ("follow", "both", "partner", "lead", "target", "product", "due", "work")


@cache
def _data() -> dict[str, list[str]]:
    return load("columns", frozenset((*_KINDS, "bare", "meeting")))


def kind_of(head: str) -> str | None:
    """The kind of the column under `head`, None where its words are unknown."""
    low = " ".join(head.lower().split())
    for kind in _KINDS:
        if any(phrase in low for phrase in _data()[kind]):
            return kind
    return "bare" if low in _data()["bare"] else None


def tells_a_meeting(heads: str) -> bool:
    """Whether the heads speak of half-days, places or who attends."""
    low = f" {heads.lower()} "
    return any(f" {phrase} " in low for phrase in _data()["meeting"])
