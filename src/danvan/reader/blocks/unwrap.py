"""Paragraphs out of lines: lines cut at the page's width are joined, blank lines go."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from danvan.reader import marks
from danvan.reader.blocks.broken import cuts_year, goes_on
from danvan.reader.shape import ends_sentence, is_upper, starts_lower
from danvan.reader.source import Edit, Line, Source

_NARROWEST, _WIDEST = 45, 125  # code points of a printed line; outside, the text is not wrapped
# A word that no paragraph ends with.
_GOES_ON = re.compile(
    r" (?:và|của|các|những|với|cho|trong|về|từ|đến|do|tại|theo|ở|là|được|một|số)$"
)
_YEAR = re.compile(r"(?:19|20)\d\d\b")
_DATE = re.compile(r"tháng\s*[\d.… ]*\s*năm\s*[\d.… ]*$")
_NUMBER = re.compile(r"S[ốỐ]\s*[:.]?\s*\d*\s*[-/]")
_ATTACHED = re.compile(r"\((?:Ban hành )?[Kk]èm theo |\(Đính kèm ")  # below an annex's title
_RECIPIENTS = re.compile(r"N(?:ơi nhận|ƠI NHẬN) ?(?::|$)")  # no sentence goes on with it
_INDENT = 14.0  # points that open a paragraph
_INSET = 60.0  # points in from either margin: no line of a paragraph is set so
_LETTER = 6.0  # points: a letter's usual width, for what would still have fitted


class Printed(NamedTuple):
    """A line, its words without blanks at the edges, and the mark that opens them."""

    line: Line
    words: str
    mark: marks.Mark | None


def edits(source: Source) -> Iterable[Edit]:
    """Join lines of one paragraph, drop blank lines.

    Reads whether the next line's first word would still have fitted behind the line before; the
    ground is how type is set: a line ends early only where its paragraph ends. Specimen: a
    sentence that a page break cuts in two, the second half beginning with a small letter.
    Afterwards: no blank line, and no line that begins with a small letter after a line that ends
    without a stop, unless one of them is a mark, a head in capitals or a cell of its own.
    """
    full = Fullness(source)
    previous: Printed | None = None
    opener: marks.Mark | None = None  # the mark of the paragraph that is open
    at = 0
    for line, words in zip(source.lines, full.words, strict=True):
        if not words:
            continue
        start = source.text.index(words[0], line.start)
        printed = Printed(line, words, marks.find(words))
        if previous is not None:
            join = joins(previous, printed, full, opener)
            if join and opener is None and is_upper(words):
                join = goes_on(previous.words, words)
            cut = line.cell and line.cell == previous.line.cell and cuts_year(previous.words, words)
            join = join or bool(cut)
            glue = "" if cut else " " if join else "\n"
            kind = "line-join" if join else "blank-line"
        else:
            join, glue, kind = False, "", "blank-line"
        opener = opener if join else printed.mark
        if source.text[at:start] != glue:
            yield Edit(at, start, glue, kind)
        at = start + len(words)
        previous = printed
    if at < len(source.text):
        yield Edit(at, len(source.text), "", "blank-line")


def mark_gaps(source: Source) -> Source:
    """`source` with `gap` set on every line that a blank line stands before."""
    lines: list[Line] = []
    blank = False
    for line in source.lines:
        empty = not source.text[line.start : line.end].strip()
        lines.append(Line._make((*line[:-1], True)) if blank and not empty else line)
        blank = empty
    return replace(source, lines=tuple(lines))


def joins(one: Printed, other: Printed, full: Fullness, opener: marks.Mark | None) -> bool:
    """Whether the line `other` goes on with the paragraph of `one`, which `opener` opens."""
    above, line = one.line, other.line
    if above.cell != line.cell or above.whole != line.whole:
        return False
    first, second = one.words, other.words
    if first in ("*", "**") or second in ("*", "**") or second.startswith(("____", "----")):
        return False
    if first.endswith("/."):
        return False  # so ends a document
    if first.endswith(" năm") and _YEAR.match(second):
        return True
    if is_upper(first) and _ATTACHED.match(second):
        return False
    if _ATTACHED.match(first) and ")" not in first and ")" in second:
        return not line.whole
    if not line.whole and goes_on(first, second):
        return True
    if _RECIPIENTS.match(second) and not above.cell:
        return False
    if len(first) < 70 and (_is_head(first) or _is_head(second)) and not above.cell:
        return False
    lower = starts_lower(second)
    if other.mark and not (
        not ends_sentence(first)
        and is_upper(first) == is_upper(second)
        and full(above, line)
        and _may_go_on(one, other, opener)
        and (above.right is not None or full.no_room(first, second))
    ):
        return False
    if is_upper(first) != is_upper(second) and not full(above, line):
        return False
    if _new_style(above, line):
        return False
    if full.set_apart(above, line):
        return False
    if lower and not ends_sentence(first):
        return not (above.whole and line.gap) or len(first) > 60
    if line.whole or (line.gap and not full.spaced):
        return False
    if _indented(above, line) and ends_sentence(first):
        return False
    return full(above, line)


def _is_head(words: str) -> bool:
    """Whether the line is one of a head (nation, motto, date, number) or opens the recipients."""
    if words.endswith(("VIỆT NAM", "Hạnh phúc")) or _NUMBER.match(words):
        return True
    if words.startswith(("Nơi nhận", "NƠI NHẬN")):
        return True
    if "tháng" not in words or (starts_lower(words) and not words.startswith(("ngày", "tháng"))):
        return False
    return _DATE.search(words) is not None


def _may_go_on(one: Printed, other: Printed, opener: marks.Mark | None) -> bool:
    """Whether a mark may stand inside a sentence: `… Khoa học` / `- Công nghệ`."""
    mark = other.mark
    assert mark is not None
    if opener is not None and opener.kind == mark.kind:
        return False
    if mark.kind in ("letter", "inner-letter"):
        return other.words[mark.length :][:1].islower()
    left, here = one.line.left, other.line.left
    return mark.kind == "-" and left is not None and here is not None and here <= left + 3


def _new_style(above: Line, line: Line) -> bool:
    """Whether the two lines are set so differently that they cannot be one paragraph."""
    centred = "center" in (above.align, line.align) and above.align != line.align
    return centred or (
        above.size is not None and line.size is not None and abs(above.size - line.size) > 1.6
        and above.bold != line.bold
    )  # fmt: skip


def _indented(above: Line, line: Line) -> bool:
    """Whether the line begins further in than the one above."""
    if above.left is None or line.left is None or above.page != line.page:
        return False
    return line.left - above.left > _INDENT


class Fullness:
    """Tells whether a line was filled to the page's width, from the widths of all lines."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.words = [source.text[line.start : line.end].strip() for line in source.lines]
        rights = sorted(x.right for x in source.lines if x.right is not None and not x.cell)
        self.right = rights[int(len(rights) * 0.9)] if rights else None
        lefts = sorted(x.left for x in source.lines if x.right and x.left and not x.cell)
        self.left = lefts[len(lefts) // 5] if lefts else 0.0
        lengths = sorted(
            len(words)
            for line, words in zip(source.lines, self.words, strict=True)
            if not line.whole and line.end - line.start > 1 and not line.cell
        )
        width = lengths[int(len(lengths) * 0.93)] if lengths else 0
        self.width = width if _NARROWEST <= width <= _WIDEST and self._cut(width) else None
        self.columns = self._columns()
        self.spaced = self._spaced()

    def _cut(self, width: int) -> bool:
        """Whether some line as long as that goes on in the next one, in small letters.

        Else nothing was cut at a width: where all paragraphs are short, the longest lines are
        paragraphs too. Specimen: a short title above a first line that begins with a name.
        """
        return any(
            len(one) > width * 2 // 3 and starts_lower(other) and not ends_sentence(one)
            for one, other in pairwise(filter(None, self.words))
        )

    def __call__(self, above: Line, line: Line) -> bool:
        """Whether the first word of `line` would not have fitted behind `above`."""
        words = self.source.text[line.start : line.end].strip()
        word = len(words.split(" ", 1)[0])
        if above.right is not None:
            edge = (
                self.columns.get((above.cell.table, above.cell.column))
                if above.cell
                else self.right
            )
            return edge is not None and above.right + (word + 1) * _LETTER > edge - 4
        if self.width is None or above.cell:
            return False
        # A line that stops in the middle of a sentence need not be quite full.
        words = self.source.words(above).rstrip()
        share = 0.9 if ends_sentence(words) else 0.5 if _GOES_ON.search(words) else 0.8
        return above.end - above.start + 1 + word > share * self.width

    def set_apart(self, above: Line, line: Line) -> bool:
        """Whether `above` stands in from both margins and `line` reaches the right one.

        So stands the last line of a title above the text, wherever its axis is.
        """
        if self.right is None or None in (above.left, above.right, line.right) or above.cell:
            return False
        assert above.left is not None and above.right is not None and line.right is not None
        inset = min(above.left - self.left, self.right - above.right)
        return inset > _INSET and self.right - line.right < _LETTER

    def no_room(self, first: str, second: str) -> bool:
        """Whether the mark and the word behind it would not have fitted behind `first`."""
        opens = " ".join(second.split(" ", 2)[:2])
        return self.width is not None and len(first) + 1 + len(opens) > self.width

    def _columns(self) -> dict[tuple[int, int], float]:
        """The right edge of each table column, by its widest line."""
        edges: dict[tuple[int, int], float] = {}
        for line in self.source.lines:
            if line.cell and line.right is not None:
                key = (line.cell.table, line.cell.column)
                edges[key] = max(edges.get(key, 0.0), line.right)
        return edges

    def _spaced(self) -> bool:
        """Whether blank lines stand between most lines, so that they say nothing of paragraphs."""
        lines = [
            bool(words)
            for line, words in zip(self.source.lines, self.words, strict=True)
            if not line.whole
        ]
        filled = sum(lines)
        gaps = sum(1 for a, b in pairwise(lines) if a and not b)
        return self.width is not None and filled > 8 and gaps > 0.6 * filled
