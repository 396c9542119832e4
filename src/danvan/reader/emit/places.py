"""Where words of the canonical text stand in the file: their page, their line, their raw words."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from danvan.reader.model import Part, Reading
    from danvan.reader.source import Line, Span


def lines_of(reading: Reading, span: Span) -> list[Line]:
    """The lines of the text that `span` touches, in order; none where no lines are known."""
    first = max(0, bisect_right(reading.lines, span.start, key=lambda line: line.start) - 1)
    found = []
    for line in reading.lines[first:]:
        if line.start >= max(span.end, span.start + 1):
            break
        if line.end > span.start or line.start >= span.start:
            found.append(line)
    return found


def page_at(reading: Reading, offset: int) -> int | None:
    """The page on which the character at `offset` stands, where the format has pages."""
    if not reading.lines:
        return None
    index = bisect_right(reading.lines, offset, key=lambda line: line.start) - 1
    return reading.lines[max(0, index)].page


def part_at(reading: Reading, offset: int) -> Part | None:
    """The deepest part of the outline that the character at `offset` stands in."""
    found = None
    level = reading.outline
    while inside := [part for part in level if part.span.start <= offset < part.span.end]:
        found = inside[-1]
        level = found.children
    return found


def raw_words(reading: Reading, span: Span) -> str:
    """The file's own characters that became `span` of the canonical text."""
    start, end = reading.origin.back_span(span)
    return reading.raw[start:end]
