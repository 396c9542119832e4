"""A bound on the depth of outlines, so that no renderer and no consumer runs out of stack."""

from __future__ import annotations

from dataclasses import replace

from danvan.reader.model import Part, Reading

DEEPEST = 40


def shallow(reading: Reading) -> Reading:
    """`reading` itself, or a copy whose parts below DEEPEST levels became sisters.

    Real documents have up to eight levels; thousands are a broken or a hostile file. The ids of
    the moved parts still say where they stood.
    """
    if depth(reading.outline) <= DEEPEST:
        return reading
    return replace(reading, outline=_cut(reading.outline, 1))


def depth(parts: tuple[Part, ...]) -> int:
    """How many levels of parts there are, counted without recursion."""
    levels = 0
    while parts:
        levels += 1
        parts = tuple(child for part in parts for child in part.children)
    return levels


def _cut(parts: tuple[Part, ...], level: int) -> tuple[Part, ...]:
    if level < DEEPEST:
        return tuple(replace(part, children=_cut(part.children, level + 1)) for part in parts)
    flat: list[Part] = []
    stack = list(reversed(parts))
    while stack:
        part = stack.pop()
        flat.append(replace(part, children=()))
        stack.extend(reversed(part.children))
    return tuple(flat)
