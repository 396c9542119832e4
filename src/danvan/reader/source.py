"""Source, Span, Edit and OriginMap: the only offset arithmetic of the reader."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import NamedTuple


class Span(NamedTuple):
    """Half-open range `[start, end)` of code points in a text."""

    start: int
    end: int


class Cell(NamedTuple):
    """Where a line stands in a table; numbers count from 0 through the whole file."""

    table: int
    row: int
    column: int
    rows: int = 1
    columns: int = 1


@dataclass(frozen=True, slots=True)
class Line:
    """One line (or, where the format knows it, one whole paragraph) and what the format says of it.

    `start`, `end`: offsets into `Source.text`, without the line feed.
    `page` counts from 1; `size`, `left`, `right` are points, measured from the page's left edge
    (for formats without pages `left` is the first-line indent); `align` is `left`, `center`,
    `right`, `justify` or None where unknown. `whole` is true where the format says that the line
    is a paragraph; lines with `whole=False` may be pieces cut at the page's width.
    `level` is the depth in an automatic list, `heading` the level of a heading style, both from 0
    and 1. `role` is `body`, `header`, `footer` or `footnote`.
    """

    start: int
    end: int
    page: int | None = None
    whole: bool = True
    size: float | None = None
    bold: bool = False
    italic: bool = False
    underline: bool = False
    align: str | None = None
    left: float | None = None
    right: float | None = None
    font: str | None = None
    level: int | None = None
    heading: int | None = None
    cell: Cell | None = None
    role: str = "body"


class Edit(NamedTuple):
    """Replace `[start, end)` of the text by `new`; `kind` names the repair for the record."""

    start: int
    end: int
    new: str
    kind: str


class Example(NamedTuple):
    """One change: the words before and after, and where in the text it was made then."""

    before: str
    after: str
    at: int


@dataclass(frozen=True, slots=True)
class Repair:
    """All changes of one kind: how many, and the first few with their words."""

    kind: str
    count: int
    examples: tuple[Example, ...]


@dataclass(frozen=True, slots=True)
class OriginMap:
    """Leads offsets of the repaired text back to offsets of the text as the file gave it.

    Pieces are `(new_start, old_start, same)`: from `new_start` on, `same` pieces run in step with
    the old text; the others stand for replaced words and lead to the start of what they replaced.
    """

    pieces: tuple[tuple[int, int, bool], ...] = ((0, 0, True),)

    def back(self, offset: int) -> int:
        """The offset in the file's text that `offset` of the repaired text came from."""
        new_start, old_start, same = self.pieces[
            max(0, bisect_right(self.pieces, offset, key=lambda piece: piece[0]) - 1)
        ]
        return old_start + (offset - new_start) if same else old_start

    def back_span(self, span: Span) -> Span:
        """The range of the file's text that `span` came from."""
        start = self.back(span.start)
        return Span(start, max(start, self.back(span.end)))

    def then(self, edits: Sequence[Edit]) -> OriginMap:
        """The map after `edits` (sorted, not overlapping) were made to the text."""
        if not edits:
            return self
        pieces: list[tuple[int, int, bool]] = []
        shift, at = 0, 0
        for edit in edits:
            if edit.start > at or not pieces:
                self._copy(pieces, at, edit.start, shift)
            if edit.new:
                pieces.append((edit.start + shift, self.back(edit.start), False))
            shift += len(edit.new) - (edit.end - edit.start)
            at = edit.end
        self._copy(pieces, at, None, shift)
        return OriginMap(tuple(pieces))

    def _copy(
        self, pieces: list[tuple[int, int, bool]], start: int, end: int | None, shift: int
    ) -> None:
        """Carry over the pieces of `[start, end)`, moved by `shift`."""
        if end is not None and end <= start:
            return
        first = max(0, bisect_right(self.pieces, start, key=lambda piece: piece[0]) - 1)
        for new_start, old_start, same in self.pieces[first:]:
            if end is not None and new_start >= end:
                break
            skip = max(0, start - new_start)
            pieces.append((new_start + skip + shift, old_start + (skip if same else 0), same))


@dataclass(frozen=True, slots=True)
class Source:
    """A file's text, its lines in reading order, and the way back to what the file gave.

    `media_type` and `pages` describe the file (`pages` is None for formats without pages).
    `notes` are finding codes that intake raises, with the place: `(code, span, words)`.
    """

    text: str
    lines: tuple[Line, ...]
    media_type: str = "text/plain"
    pages: int | None = None
    origin: OriginMap = field(default_factory=OriginMap)
    repairs: tuple[Repair, ...] = ()
    notes: tuple[tuple[str, Span, str], ...] = ()

    def words(self, line: Line) -> str:
        """The text of one line."""
        return self.text[line.start : line.end]


def gather(
    pieces: Iterable[tuple[str, Line]], media_type: str, pages: int | None = None
) -> Source:
    """A Source from `(words, line)` pairs; the offsets in the lines are set here.

    Line feeds inside `words` split the piece into several lines of the same kind.
    """
    texts: list[str] = []
    lines: list[Line] = []
    at = 0
    for words, line in pieces:
        for part in words.split("\n"):
            texts.append(part)
            lines.append(replace(line, start=at, end=at + len(part)))
            at += len(part) + 1
    return Source("\n".join(texts), tuple(lines), media_type, pages)


def apply(source: Source, edits: Iterable[Edit], examples: int = 3) -> Source:
    """`source` with `edits` made, its lines moved, its repairs and origins recorded.

    Edits may come in any order; of two that overlap the earlier (then the longer) wins. An edit
    that removes a line feed joins its lines: the joined line keeps the first line's marks.
    Time is linear in the text and the edits.
    """
    chosen = _in_order(edits, len(source.text))
    if not chosen:
        return source
    text = _rewrite(source.text, chosen)
    return replace(
        source,
        text=text,
        lines=_move(source, chosen, text),
        origin=source.origin.then(chosen),
        repairs=source.repairs + _record(source.text, chosen, examples),
        notes=tuple((code, _move_span(chosen, span), words) for code, span, words in source.notes),
    )


def _in_order(edits: Iterable[Edit], length: int) -> list[Edit]:
    """Sorted, clipped to the text, without overlaps."""
    chosen: list[Edit] = []
    at = 0
    for edit in sorted(edits, key=lambda e: (e.start, -e.end)):
        if edit.start < at or edit.end > length or edit.start > edit.end:
            continue
        if edit.start == edit.end and not edit.new:
            continue
        chosen.append(edit)
        at = edit.end
    return chosen


def _rewrite(text: str, edits: Sequence[Edit]) -> str:
    parts: list[str] = []
    at = 0
    for edit in edits:
        parts += (text[at : edit.start], edit.new)
        at = edit.end
    parts.append(text[at:])
    return "".join(parts)


def _move(source: Source, edits: Sequence[Edit], text: str) -> tuple[Line, ...]:
    """The lines after the edits: one for each line of `text` that an old line begins."""
    old = source.lines
    starts = _moved_offsets([line.start for line in old], edits)
    new_starts = [0]
    at = text.find("\n")
    while at >= 0:
        new_starts.append(at + 1)
        at = text.find("\n", at + 1)
    lines: list[Line] = []
    index = 0
    for start, following in pairwise([*new_starts, len(text) + 1]):
        # An old line that was emptied moves to where its successor begins; of several old lines
        # at one place, the last one that was not emptied gives its marks.
        while index + 1 < len(old) and starts[index + 1] <= start:
            index += 1
        if old:
            lines.append(replace(old[index], start=start, end=following - 1))
    return tuple(lines)


def _moved_offsets(offsets: Sequence[int], edits: Sequence[Edit]) -> list[int]:
    """Where sorted `offsets` stand after the edits; one inside an edit moves to its end."""
    moved: list[int] = []
    shift, index = 0, 0
    for offset in offsets:
        while index < len(edits) and edits[index].end <= offset:
            edit = edits[index]
            shift += len(edit.new) - (edit.end - edit.start)
            index += 1
        inside = index < len(edits) and edits[index].start < offset
        moved.append(edits[index].start + len(edits[index].new) + shift if inside else offset + shift)
    return moved


def _move_span(edits: Sequence[Edit], span: Span) -> Span:
    start = _moved_offsets([span.start], edits)[0]
    return Span(start, max(start, _moved_offsets([span.end], edits)[0]))


def _record(text: str, edits: Sequence[Edit], examples: int) -> tuple[Repair, ...]:
    """One Repair per kind, in the order of first use."""
    counts: dict[str, int] = {}
    shown: dict[str, list[Example]] = {}
    shift = 0
    for edit in edits:
        counts[edit.kind] = counts.get(edit.kind, 0) + 1
        words = shown.setdefault(edit.kind, [])
        if len(words) < examples:
            words.append(Example(text[edit.start : edit.end], edit.new, edit.start + shift))
        shift += len(edit.new) - (edit.end - edit.start)
    return tuple(Repair(kind, count, tuple(shown[kind])) for kind, count in counts.items())
