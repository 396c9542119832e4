"""Where a problem stands, in words and numbers that a reader can follow."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from danvan.reader.emit.places import page_at
from danvan.reader.model import Reading
from danvan.reader.source import Span

_SHOWN = 90


class Places:
    """The lines of the file's own text, and the way to them from the canonical text."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        lengths = (len(line) + 1 for line in reading.raw.split("\n"))
        self._starts = [0, *accumulate(lengths)]
        # In other files a line of the text is a paragraph, and its number tells nobody anything.
        self.has_lines = reading.source.media_type in ("text/plain", "text/markdown")

    def line(self, span: Span) -> tuple[int, int]:
        """Line and column, both from 1, where the words stand in the file's text."""
        return self.raw_line(self.reading.origin.back(span.start))

    def raw_line(self, offset: int) -> tuple[int, int]:
        at = bisect_right(self._starts, offset) - 1
        return at + 1, offset - self._starts[at] + 1

    def page(self, span: Span) -> int | None:
        return page_at(self.reading, span.start)

    def quote(self, span: Span) -> str:
        """The words on one line, cut where they are long."""
        words = " ".join(self.reading.text[span.start : span.end].split())
        return words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1].rstrip()}…"
