"""Two versions of a section side by side: what they share, and where they part, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher

from danvan.official import Block, Items, Paragraph, Run
from danvan.web.reports.editing.markup import write
from danvan.web.reports.editing.tidy import tidy

_WORDS = re.compile(r"\s+|[^\s\w]|\w+")
_SENTENCES = re.compile(r"(?<=[.!?;…])\s+")
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
    """Everything of either once: where they part, theirs before ours, sentence by sentence."""
    left, right = _apart(theirs), _apart(ours)
    match = SequenceMatcher(None, [*map(repr, left)], [*map(repr, right)], autojunk=False)
    found: list[Block] = []
    for kind, i, j, a, b in match.get_opcodes():
        if kind == "replace" and j - i == b - a:
            pairs = zip(left[i:j], right[a:b], strict=True)
            found += [each for pair in pairs for each in _one(*pair)]
        else:
            found += left[i:j]
            found += right[a:b] if kind != "equal" else []
    return tidy(found)


def _one(theirs: Block, ours: Block) -> list[Block]:
    """One paragraph of the two, where it is the same one with other sentences; else both."""
    if not (isinstance(theirs, Paragraph) and isinstance(ours, Paragraph)):
        return [theirs, ours]
    left, right = _sentences(theirs), _sentences(ours)
    if theirs.level != ours.level or not set(left) & set(right):
        return [theirs, ours]
    match = SequenceMatcher(None, left, right, autojunk=False)
    runs: list[Run] = []
    for kind, i, j, a, b in match.get_opcodes():
        for run in (*left[i:j], *(right[a:b] if kind != "equal" else ())):
            runs += (run, Run(" "))
    return [Paragraph(tuple(runs), ours.level)]


def _sentences(block: Paragraph) -> list[Run]:
    return [
        replace(run, text=text.strip())
        for run in block.runs
        for text in _SENTENCES.split(run.text)
        if text.strip()
    ]


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
