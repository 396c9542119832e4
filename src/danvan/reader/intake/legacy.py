"""Lines whose runs mix the fonts of TCVN3 or VNI with others: put into Unicode run by run.

A line in one font keeps its letters and its font's name; the repair stage converts it as a whole.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from danvan.reader.source import Example, Repair, Source

_LEGACY = re.compile(r"\.Vn|\.VN|VNI[- ]")
_SHOWN = 3

Span = tuple[str, str | None]


class Converter:
    """Joins words with their fonts, and remembers what it changed."""

    def __init__(self) -> None:
        self.count = 0
        self.examples: list[tuple[str, str]] = []
        self._known: dict[str | None, bool] = {None: False}
        self._convert: Callable[[str, str], str | None] | None = None

    def is_legacy(self, font: str | None) -> bool:
        """Whether the font's name says that its letters are not Unicode."""
        if font not in self._known:
            self._known[font] = _LEGACY.match(font or "") is not None
        return self._known[font]

    def mixed(self, fonts: set[str | None]) -> bool:
        """Whether a line in these fonts cannot be converted as a whole."""
        return len(fonts) > 1 and any(map(self.is_legacy, fonts))

    def join(self, spans: Sequence[Span]) -> str:
        """The words of a mixed line in Unicode. Neighbours of one font are converted together."""
        joined: list[Span] = []
        for words, font in spans:
            if joined and joined[-1][1] == font:
                words = joined.pop()[0] + words
            joined.append((words, font))
        return "".join([self._unicode(words, font) for words, font in joined])

    def _unicode(self, words: str, font: str | None) -> str:
        if font is None or not self.is_legacy(font):
            return words
        if self._convert is None:
            from danvan.reader.legacy import to_unicode

            self._convert = to_unicode
        new = self._convert(words, font) or words
        if new != words:
            self.count += 1
            if len(self.examples) < _SHOWN:
                self.examples.append((words, new))
        return new

    def record(self, source: Source) -> tuple[Repair, ...]:
        """The repairs of `source`, with what was converted while it was read."""
        examples = tuple(
            Example(before, after, max(0, source.text.find(after.split("\n")[0])))
            for before, after in self.examples
        )
        return (*source.repairs, Repair("legacy-encoding", self.count, examples))
