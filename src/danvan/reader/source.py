"""Source, Span, Edit and OriginMap: the only offset arithmetic of the reader."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
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


class Line(NamedTuple):
    """One line (or, where the format knows it, one whole paragraph) and what the format says of it.

    `start`, `end`: offsets into `Source.text`, without the line feed; intake sets them last.
    `page` counts from 1; `size`, `left`, `right` are points, measured from the page's left edge
    (for formats without pages `left` is the first-line indent); `align` is `left`, `center`,
    `right`, `justify` or None where unknown. `whole` is true where the format says that the line
    is a paragraph; lines with `whole=False` may be pieces cut at the page's width.
    `level` is the depth in an automatic list, `heading` the level of a heading style, both from 0
    and 1. `role` is `body`, `header`, `footer` or `footnote`. `gap`: a blank line stands before it.
    """

    start: int = 0
    end: int = 0
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
    gap: bool = False


class Footnote(NamedTuple):
    """A note below the text: its mark, where the text refers to it, the lines that it fills."""

    mark: str
    at: Span
    body: Span
    words: str = ""


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
    the old text; the others stand for words replaced by words of another length, and lead to the
    start of what they replaced.
    """

    pieces: tuple[tuple[int, int, bool], ...] = ((0, 0, True),)

    def back(self, offset: int) -> int:
        """The offset in the file's text that `offset` of the repaired text came from."""
        new_start, old_start, same = self.pieces[self._at(offset)]
        return old_start + (offset - new_start) if same else old_start

    def back_span(self, span: Span) -> Span:
        """The range of the file's text that `span` came from, without what was cut around it."""
        start = self.back(span.start)
        if span.end <= span.start:
            return Span(start, start)
        last = self._at(span.end - 1)
        new_start, old_start, same = self.pieces[last]
        if same:
            end = old_start + span.end - new_start
        else:
            end = self.pieces[min(last + 1, len(self.pieces) - 1)][1]
        return Span(start, max(start, end))

    def then(self, edits: Sequence[Edit]) -> OriginMap:
        """The map after `edits` (sorted, not overlapping) were made to the text."""
        pieces: list[tuple[int, int, bool]] = []
        shift, at, index = 0, 0, 0
        for edit in edits:
            change = len(edit.new) - (edit.end - edit.start)
            if not change:
                continue
            if edit.start > at:
                index = self._copy(pieces, index, at, edit.start, shift)
            if edit.new:
                pieces.append((edit.start + shift, self.back(edit.start), False))
            shift += change
            at = edit.end
        self._copy(pieces, index, at, None, shift)
        return OriginMap(tuple(pieces))

    def _at(self, offset: int) -> int:
        """The number of the piece that `offset` stands in."""
        return max(0, bisect_right(self.pieces, offset, key=_new_start) - 1)

    def _copy(
        self,
        pieces: list[tuple[int, int, bool]],
        index: int,
        start: int,
        end: int | None,
        shift: int,
    ) -> int:
        """Carry over the pieces of `[start, end)`, moved by `shift`; the next piece to look at."""
        own = self.pieces
        while index + 1 < len(own) and own[index + 1][0] <= start:
            index += 1
        while index < len(own) and (end is None or own[index][0] < end):
            new_start, old_start, same = own[index]
            skip = max(0, start - new_start)
            pieces.append((new_start + skip + shift, old_start + (skip if same else 0), same))
            index += 1
        return max(0, index - 1)


_new_start = itemgetter(0)


@dataclass(frozen=True, slots=True)
class Source:
    """A file's text, its lines in reading order, and the way back to what the file gave.

    `media_type` and `pages` describe the file (`pages` is None for formats without pages).
    `notes` are finding codes that intake raises, with the place: `(code, span, words)`.
    `footnotes` are notes below the text; their lines have the role `footnote`.
    """

    text: str
    lines: tuple[Line, ...]
    media_type: str = "text/plain"
    pages: int | None = None
    origin: OriginMap = field(default_factory=OriginMap)
    repairs: tuple[Repair, ...] = ()
    notes: tuple[tuple[str, Span, str], ...] = ()
    footnotes: tuple[Footnote, ...] = ()

    def words(self, line: Line) -> str:
        """The text of one line."""
        return self.text[line.start : line.end]


def placed(line: Line, start: int, end: int) -> Line:
    """`line` with other offsets; four times as quick as `_replace`."""
    return tuple.__new__(Line, (start, end, *line[2:]))


def apply(source: Source, edits: Iterable[Edit], examples: int = 3) -> Source:
    """`source` with `edits` made, its lines moved, its repairs and origins recorded.

    Edits may come in any order; of two that overlap the earlier (then the longer) wins, and new
    words are put in before what begins there. An edit that removes a line feed joins its lines:
    the joined line keeps the first line's marks.
    Time is linear in the text and the edits.
    """
    chosen = _in_order(edits, len(source.text))
    if not chosen:
        return source
    made = _Moved(
        _rewrite(source.text, chosen),
        (),
        source.media_type,
        source.pages,
        source.origin.then(chosen),
        source.repairs + _record(source.text, chosen, examples),
        _move_notes(source.notes, chosen),
        _move_footnotes(source.footnotes, chosen),
    )
    made.forget_lines(*_move(source, chosen, made.text))
    return made


class _Moved(Source):
    """A Source after edits, whose lines are made only when somebody asks for them.

    The repairs ask for the text far more often, and making lines costs more than all else.
    `starts` are the offsets of the lines, `looks` the old lines whose marks they keep.
    """

    __slots__ = ("looks", "starts")
    looks: Sequence[Line]
    starts: Sequence[int]

    def forget_lines(self, starts: Sequence[int], looks: Sequence[Line]) -> None:
        """Let the lines be made from `starts` and `looks`."""
        object.__setattr__(self, "starts", starts)
        object.__setattr__(self, "looks", looks)
        object.__delattr__(self, "lines")

    def __getattr__(self, name: str) -> tuple[Line, ...]:
        if name != "lines":
            raise AttributeError(name)
        ends = (*self.starts[1:], len(self.text) + 1)
        lines = tuple(
            placed(look, start, end - 1)
            for look, start, end in zip(self.looks, self.starts, ends, strict=False)
        )
        object.__setattr__(self, "lines", lines)
        return lines


def _in_order(edits: Iterable[Edit], length: int) -> list[Edit]:
    """Sorted, clipped to the text, without overlaps."""
    chosen: list[Edit] = []
    at = 0
    for edit in sorted(edits, key=_order):
        start, end, new, _ = edit
        if start < at or end > length or start > end or (start == end and not new):
            continue
        chosen.append(edit)
        at = end
    return chosen


def _order(edit: Edit) -> tuple[int, bool, int]:
    """By place; at one place what is put in comes first, then the longest."""
    start, end, _, _ = edit
    return start, end > start, -end


def _rewrite(text: str, edits: Sequence[Edit]) -> str:
    parts: list[str] = []
    at = 0
    for start, end, new, _ in edits:
        parts += (text[at:start], new)
        at = end
    parts.append(text[at:])
    return "".join(parts)


def _move(source: Source, edits: Sequence[Edit], text: str) -> tuple[Sequence[int], Sequence[Line]]:
    """Where the lines of `text` begin, and for each the old line whose marks it keeps."""
    starts: Sequence[int] | None = getattr(source, "starts", None)
    looks: Sequence[Line] = source.lines if starts is None else getattr(source, "looks", ())
    starts = [line.start for line in source.lines] if starts is None else starts
    moved = _moved_offsets(starts, edits)
    if not any("\n" in new or "\n" in source.text[start:end] for start, end, new, _ in edits):
        return moved, looks
    return _split(text, moved, looks)


def _split(
    text: str, starts: Sequence[int], looks: Sequence[Line]
) -> tuple[Sequence[int], Sequence[Line]]:
    """The same where line feeds came or went."""
    if not looks:
        return (), ()
    limits = [*starts, len(text) + 1]
    found, kept = [], []
    index = start = 0
    for words in text.split("\n"):
        # An old line that was emptied moves to where its successor begins; of several old lines
        # at one place, the last gives its marks.
        while limits[index + 1] <= start:
            index += 1
        found.append(start)
        kept.append(looks[index])
        start += len(words) + 1
    return found, kept


def _moved_offsets(offsets: Sequence[int], edits: Sequence[Edit]) -> list[int]:
    """Where sorted `offsets` stand after the edits.

    An offset inside an edit moves to its end; one at an insertion stays before the new words.
    """
    moved: list[int] = []
    at = shift = 0
    for start, end, new, _ in edits:
        before = bisect_right(offsets, start, at)
        if before > at:
            moved += [offset + shift for offset in offsets[at:before]]
        at = bisect_left(offsets, end, before)
        if at > before:
            moved += [start + len(new) + shift] * (at - before)
        shift += len(new) - (end - start)
    return moved + [offset + shift for offset in offsets[at:]]


def _move_notes(
    notes: Sequence[tuple[str, Span, str]], edits: Sequence[Edit]
) -> tuple[tuple[str, Span, str], ...]:
    """The notes with their spans moved."""
    moved = _move_spans([span for _, span, _ in notes], edits)
    return tuple((code, moved[span], words) for code, span, words in notes)


def _move_footnotes(notes: Sequence[Footnote], edits: Sequence[Edit]) -> tuple[Footnote, ...]:
    moved = _move_spans([span for note in notes for span in (note.at, note.body)], edits)
    return tuple(note._replace(at=moved[note.at], body=moved[note.body]) for note in notes)


def _move_spans(spans: Sequence[Span], edits: Sequence[Edit]) -> dict[Span, Span]:
    """For each span where it stands after the edits."""
    offsets = sorted({offset for span in spans for offset in span})
    moved = dict(zip(offsets, _moved_offsets(offsets, edits), strict=True))
    return {
        span: Span(moved[span.start], max(moved[span.start], moved[span.end])) for span in spans
    }


def _record(text: str, edits: Sequence[Edit], examples: int) -> tuple[Repair, ...]:
    """One Repair per kind, in the order of first use."""
    counts: dict[str, int] = {}
    shown: dict[str, list[Example]] = {}
    shift = 0
    for start, end, new, kind in edits:
        counts[kind] = count = counts.get(kind, 0) + 1
        if count <= examples:
            shown.setdefault(kind, []).append(Example(text[start:end], new, start + shift))
        shift += len(new) - (end - start)
    return tuple(Repair(kind, count, tuple(shown.get(kind, ()))) for kind, count in counts.items())
