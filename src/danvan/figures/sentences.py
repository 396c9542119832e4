"""Sentences of a paragraph: what one figure and its name can stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from danvan.reader.source import Span

LIMIT = 2000  # longer than any sentence that people write
_STOP = re.compile(r"[;\n…]|\.(?=\s|$)|\./\.")
# "TP. Vinh", "Th.S. Lan", "TT. Cầu Gồ": the stop belongs to the word.
_SHORT = re.compile(r"(?:(?<!\w)(?:TP|Tp|TT|TX|Q|P|H|X|Đ/c|đ/c|ThS|TS|BS|PGS|GS|vv|v\.v)|[A-ZĐ])$")


def sentences(text: str, span: Span) -> Iterator[Span]:
    """The sentences of `span` without the blanks around them; a semicolon ends one too."""
    at = span.start
    for stop in _STOP.finditer(text, *span):
        short = stop[0] == "." and _SHORT.search(text, max(at, stop.start() - 6), stop.start())
        if short and text[stop.end() : stop.end() + 1] == " ":
            continue
        yield from _trimmed(text, at, stop.start())
        at = stop.end()
    yield from _trimmed(text, at, span.end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    """The words without the blanks around; those of a sentence without an end in pieces."""
    while end - start > LIMIT:
        cut = max(text.rfind(" ", start, start + LIMIT), start + LIMIT // 2)
        yield from _trimmed(text, start, cut)
        start = cut
    words = text[start:end]
    if inner := words.strip():
        first = start + words.index(inner)
        yield Span(first, first + len(inner))
