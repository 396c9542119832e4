"""Which sections of a report stand on paper: those that say something, or head one that does."""

from __future__ import annotations

from collections.abc import Sequence


def filled(levels: Sequence[int], says: Sequence[bool]) -> list[bool]:
    """For each section by its level, whether it says something or one of its own below does."""
    found: list[bool] = []
    below: dict[int, bool] = {}
    for level, own in zip(reversed(levels), reversed(says), strict=True):
        deeper = [below.pop(key) for key in list(below) if key > level]
        there = own or any(deeper)
        below[level] = below.get(level, False) or there
        found.append(there)
    return found[::-1]
