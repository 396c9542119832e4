"""The acts in a task's words, looked up in the reader's own lexicon."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from danvan.lint.lexicon import phrases
from danvan.reader.duties.words import Words
from danvan.reader.lexicon.verbs import verbs
from danvan.reader.source import Span

_FIELDS = frozenset((("công", "tác"), ("phong", "trào"), ("hoạt", "động"), ("quá", "trình")))
_PIECE = re.compile(r"[;\n]|(?<=[^\W\d_]{2})[.…](?=\s|$)")


def is_hollow(acts: Iterable[str]) -> bool:
    """Whether these acts promise effort only."""
    return phrases("words.toml", "hollow").issuperset(acts)


def acts_in(text: str, span: Span) -> Iterator[str]:
    """The words for acts in `span`, in lower case and in order.

    Acts that only name a field ("công tác phòng, chống …") are passed over.
    """
    known = verbs().actions
    low = Words(text[span.start : span.end], span.start).low
    at = 0
    while at < len(low):
        length = known.longest(low, at)
        if length and not _names_a_field(low, at):
            yield " ".join(low[at : at + length])
        at += length or 1


def has_act(text: str, span: Span) -> bool:
    """Whether any word for an act stands in `span`."""
    known = verbs().actions
    low = Words(text[span.start : span.end], span.start).low
    return any(known.longest(low, at) for at in range(len(low)))


def _names_a_field(low: list[str], at: int) -> bool:
    return at > 0 and (low[at - 1] == "việc" or tuple(low[max(0, at - 2) : at]) in _FIELDS)


def pieces(text: str, span: Span) -> list[Span]:
    """The sentences of `span`, also those that end at a semicolon, without the blanks around."""
    cuts = [match.end() for match in _PIECE.finditer(text, span.start, span.end)]
    found = []
    for start, end in zip([span.start, *cuts], [*cuts, span.end], strict=True):
        inside = text[start:end]
        if words := inside.strip(" \t\n;.…"):
            first = start + inside.index(words)
            found.append(Span(first, first + len(words)))
    return found
