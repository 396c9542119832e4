"""Whether words that name bodies by their kind only (`các cấp ủy`) mean a certain body."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from danvan.web.bodies.models import Body, Kind, Level
from danvan.web.core.words import fold

_OPENING = 24  # words of a task in which it says whom it means


@dataclass(frozen=True, slots=True)
class _Called:
    words: dict[str, str]
    kinds: frozenset[str]
    levels: frozenset[str]


@cache
def _called() -> tuple[_Called, ...]:
    """The ways to name a kind; ValueError for a kind or level that there is not."""
    path = Path(__file__).with_name("kinds.toml")
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["kind"]
    return tuple(
        _Called(
            {fold(each): each for each in sorted(row["words"], key=len, reverse=True)},
            frozenset(Kind(kind) for kind in row["kinds"]),
            frozenset(Level(level) for level in row.get("levels", ())),
        )
        for row in rows
    )


def named_by_kind(words: str, body: Body) -> str:
    """The words by which the opening of a task means the body's kind; empty if none."""
    opening = f" {' '.join(fold(words).split()[:_OPENING])} "
    for called in _called():
        fits = not called.kinds or body.kind in called.kinds
        if fits and (not called.levels or body.level in called.levels):
            for each, told in called.words.items():
                if f" {each} " in opening:
                    return told
    return ""
