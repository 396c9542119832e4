"""Blocks made into pieces of a sheet: numbered, cleaned, one paragraph a line of text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from danvan.official.blocks import (
    Block,
    Column,
    Heading,
    Items,
    Paragraph,
    Part,
    Row,
    Run,
    Table,
)
from danvan.official.model import Form
from danvan.official.numbering import Counter
from danvan.official.sheet import Entry, Grid, Piece
from danvan.official.wording import clean

# Of a table on a text 165 mm wide: a letter of 12 points is about 2.2 mm, the rims of a cell 3 mm.
LETTER, RIMS, WIDEST = 2.2 / 165, 4 / 165, 0.2
_BREAKS = re.compile(r"[\s\-–]+")


def pieces_of(blocks: tuple[Block, ...], form: Form, above: int = 0) -> tuple[Piece, ...]:
    """The pieces of one body; `above` is how many headings of the file stand over it."""
    counter, tree = Counter(form), _Tree(above)
    return tuple(piece for block in blocks for piece in _pieces(block, counter, tree))


class _Tree:
    """Depths of headings without a gap, however levels were skipped: PDF/UA allows none."""

    def __init__(self, above: int) -> None:
        self.above = above
        self.open: list[int] = []

    def depth(self, level: int) -> int:
        """How deep a heading of this level stands."""
        while self.open and self.open[-1] >= level:
            self.open.pop()
        self.open.append(level)
        return self.above + len(self.open)


def _pieces(block: Block, counter: Counter, tree: _Tree) -> Iterator[Piece]:
    if isinstance(block, Part | Heading) and not clean(block.text):
        return
    if isinstance(block, Part):
        runs = (Run(clean(block.text).upper()),)
        yield Entry("part", runs, counter.next(0), tree.depth(0))
    elif isinstance(block, Heading):
        yield _heading(block, counter, tree)
    elif isinstance(block, Paragraph):
        yield from _paragraph(block, counter)
    elif isinstance(block, Items):
        for item in block.items:
            yield from _lines("item", item, "-")
    else:
        yield _grid(block)


def _heading(block: Heading, counter: Counter, tree: _Tree) -> Entry:
    text = clean(block.text)
    if block.level == 1:
        text = text.upper()
    mark = counter.next(block.level) if block.numbered else ""
    return Entry(f"heading{block.level}", (Run(text),), mark, tree.depth(block.level))


def _paragraph(block: Paragraph, counter: Counter) -> Iterator[Entry]:
    found = list(_lines("body", block.runs, ""))
    if found and block.level:
        found[0] = replace(found[0], mark=counter.next(block.level))
    yield from found


def _lines(style: str, runs: tuple[Run, ...], mark: str) -> Iterator[Entry]:
    """A paragraph for every line of the runs that says something; the first has the mark."""
    line: list[Run] = []
    for run in (*runs, Run("\n")):
        first, *others = run.text.replace("\r\n", "\n").split("\n")
        line.append(replace(run, text=first))
        for other in others:
            if tidy := _tidy(line):
                yield Entry(style, tidy, mark)
                style, mark = "body", ""
            line = [replace(run, text=other)]


def _tidy(runs: list[Run]) -> tuple[Run, ...]:
    """Runs of one line, cleaned together: blanks at their seams survive, doubled ones do not."""
    made: list[Run] = []
    for run in runs:
        text = clean(f".{run.text}.")[1:-1]
        if not made or made[-1].text.endswith(" "):
            text = text.lstrip()
        if text:
            made.append(replace(run, text=text))
    if made:
        made[-1] = replace(made[-1], text=made[-1].text.rstrip())
    return tuple(run for run in made if run.text)


def _grid(table: Table) -> Grid:
    columns = tuple(
        replace(c, title=clean(c.title, True), group=clean(c.group)) for c in table.columns
    )
    rows = tuple(
        replace(row, cells=tuple(replace(c, text=clean(c.text, True)) for c in row.cells))
        for row in table.rows
    )
    groups = tuple((name, len(list(g))) for name, g in groupby(c.group for c in columns))
    return Grid(
        columns=columns,
        shares=_shares([c.weight for c in columns], _least(columns, rows)),
        rows=rows,
        caption=clean(table.caption),
        groups=groups if any(name for name, _ in groups) else (),
    )


def _least(columns: tuple[Column, ...], rows: tuple[Row, ...]) -> list[float]:
    """How narrow each column may be: no date, number or usual word of it is broken."""
    longest = [_longest(column.title) for column in columns]
    for row in rows:
        at = 0
        for cell in row.cells:
            if cell.span == 1:
                longest[at] = max(longest[at], _longest(cell.text))
            at += cell.span
    least = [min(letters * LETTER + RIMS, WIDEST) for letters in longest]
    return [each / max(sum(least), 1) for each in least]


def _longest(text: str) -> float:
    """How many letters wide the longest word is; a capital is as wide as one and a half."""
    return max(len(word) + sum(map(str.isupper, word)) / 2 for word in _BREAKS.split(text))


def _shares(weights: list[float], least: list[float]) -> tuple[float, ...]:
    """Parts of the width by weight, none narrower than its least."""
    wide = [max(weight / sum(weights), low) for weight, low in zip(weights, least, strict=True)]
    spare = [share - low for share, low in zip(wide, least, strict=True)]
    over, slack = sum(wide) - 1, sum(spare)
    if not slack:
        return tuple(wide)
    return tuple(share - over * part / slack for share, part in zip(wide, spare, strict=True))
