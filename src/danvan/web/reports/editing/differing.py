"""Two versions of a section side by side: what they share, and where they part, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from danvan.official import Block, Items
from danvan.web.reports.editing.markup import write

_WORDS = re.compile(r"\s+|[^\s\w]|\w+")
_MOST = 4000  # words of one passage that are compared one by one

Pieces = list[tuple[str, bool]]


@dataclass(frozen=True, slots=True)
class Pair:
    """One passage: on the left theirs, on the right ours, as (words, whether they differ)."""

    same: bool
    theirs: Pieces
    ours: Pieces


def compared(theirs: tuple[Block, ...], ours: tuple[Block, ...]) -> list[Pair]:
    """The passages in order, as people type them."""
    left, right = _passages(theirs), _passages(ours)
    match = SequenceMatcher(None, left, right, autojunk=False)
    return [
        _pair(kind, "\n".join(left[i:j]), "\n".join(right[a:b]))
        for kind, i, j, a, b in match.get_opcodes()
    ]


def both(theirs: tuple[Block, ...], ours: tuple[Block, ...]) -> tuple[Block, ...]:
    """Everything of either once: where they part, theirs before ours."""
    left, right = _apart(theirs), _apart(ours)
    match = SequenceMatcher(None, [*map(repr, left)], [*map(repr, right)], autojunk=False)
    found: list[Block] = []
    for kind, i, j, a, b in match.get_opcodes():
        found += left[i:j]
        if kind != "equal":
            found += right[a:b]
    return tuple(found)


def _apart(blocks: tuple[Block, ...]) -> list[Block]:
    """Each item of a list for itself."""
    return [each for block in blocks for each in _items(block)]


def _items(block: Block) -> Iterator[Block]:
    if isinstance(block, Items):
        yield from (Items((item,)) for item in block.items)
    else:
        yield block


def _passages(blocks: tuple[Block, ...]) -> list[str]:
    return [line for block in blocks for line in write([block]).split("\n")]


def _pair(kind: str, left: str, right: str) -> Pair:
    if kind == "equal":
        return Pair(True, [(left, False)], [(right, False)])
    theirs, ours = _WORDS.findall(left), _WORDS.findall(right)
    if len(theirs) > _MOST or len(ours) > _MOST:
        return Pair(False, [(left, True)], [(right, True)])
    match = SequenceMatcher(None, theirs, ours, autojunk=False)
    told: tuple[Pieces, Pieces] = ([], [])
    for same, i, j, a, b in match.get_opcodes():
        for pieces, words in zip(told, (theirs[i:j], ours[a:b]), strict=True):
            if words:
                pieces.append(("".join(words), same != "equal"))
    return Pair(False, *told)
