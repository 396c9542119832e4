"""Which words of a clause changed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")
_MOST = 4_000_000  # pairs of words that are compared; above it the whole counts as changed


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that stand in both texts, or only in the one shown."""

    words: str
    changed: bool


def differ(old: str, new: str) -> tuple[list[Piece], list[Piece]]:
    """Both texts cut into pieces that are the same and pieces that are not."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    if len(before) * len(after) > _MOST:
        return [Piece(old, True)], [Piece(new, True)]
    steps = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    spans = [(tag != "equal", a, b, c, d) for tag, a, b, c, d in steps]
    return (
        list(_joined(("".join(before[a:b]), changed) for changed, a, b, _, _ in spans)),
        list(_joined(("".join(after[c:d]), changed) for changed, _, _, c, d in spans)),
    )


def _joined(pieces: Iterator[tuple[str, bool]]) -> Iterator[Piece]:
    """Pieces without empty ones; a blank between two changes belongs to them."""
    held: Piece | None = None
    for words, changed in pieces:
        if not words:
            continue
        if held and (held.changed == changed or (held.changed and words.isspace())):
            held = Piece(held.words + words, held.changed)
        else:
            if held:
                yield held
            held = Piece(words, changed)
    if held:
        yield held
