"""Rows of tables of work, and what timetables tell."""

from __future__ import annotations

import re

from danvan.reader.duties import rules
from danvan.reader.duties.columns import Columns, is_timetable
from danvan.reader.duties.deadlines import last_moment
from danvan.reader.duties.labels import NOTHING, Block, actors, trim
from danvan.reader.duties.lists import read_bodies
from danvan.reader.duties.milestones import reviews
from danvan.reader.duties.recurrence import every
from danvan.reader.duties.words import sentence
from danvan.reader.model import Due, Ground, Milestone, Part, walk
from danvan.reader.source import Span

_REVIEW = re.compile(r"(?:^|: )(?:Sơ|Tổng) kết")
_BREAK = re.compile(r"[;\n]|^\s*[-+]\s*", re.MULTILINE)
_YEARS = re.compile(r"(?:(?:19|20)\d\d ?[-–] ?)?((?:19|20)\d\d)")


def read_row(text: str, row: Part, known: Columns) -> Block:
    """What a row's cells give."""
    block = NOTHING
    for head, _, span in row.cells:
        if kind := known.kinds.get(head):
            block = block.over(_cell(text, kind, span))
    return block


def _cell(text: str, kind: str, span: Span) -> Block:
    if kind == "due":
        again = every(text, *span, rules.TIME_IN_COLUMN, things=True)
        due = last_moment(text, *span, rules.TIME_IN_COLUMN) or _bare(text, span)
        return Block(due=due, every=again)
    if kind == "product":
        thing = trim(text, *span)
        return Block(product=Ground(rules.PRODUCT_IN_COLUMN, thing) if thing else None)
    if kind == "lead":
        return Block(lead=actors(text, names_in(text, span), rules.COLUMN))
    if kind == "partner":
        return Block(partner=actors(text, names_in(text, span), rules.PARTNER_IN_COLUMN))
    if kind == "both":
        named = names_in(text, span)
        return Block(
            lead=actors(text, named[:1], rules.COLUMN),
            partner=actors(text, named[1:], rules.PARTNER_IN_COLUMN),
        )
    return Block()


def _bare(text: str, span: Span) -> Due | None:
    """A cell that is only a year: "2026", "2025 - 2026"."""
    words = text[span.start : span.end].strip()
    found = _YEARS.fullmatch(words)
    if not found:
        return None
    start = text.index(words, span.start)
    return Due(f"{found[1]}-12-31", words, Span(start, start + len(words)), rules.TIME_IN_COLUMN)


def names_in(text: str, span: Span) -> list[Span]:
    """The bodies in a cell, cut at commas, semicolons and line ends; clipped series stay whole."""
    found: list[Span] = []
    start = span.start
    for cut in [*_BREAK.finditer(text, span.start, span.end), None]:
        end = cut.start() if cut else span.end
        found += _names_in_piece(text, start, end)
        start = cut.end() if cut else end
    return found


def _names_in_piece(text: str, start: int, end: int) -> list[Span]:
    """Known bodies first; what is no known body is cut at commas as it stands."""
    found: list[Span] = []
    while (piece := trim(text, start, end)) is not None:
        words = sentence(text, piece.start, piece.end)
        read = read_bodies(words, 0, partners=True)
        if read is not None:
            found += read.names
            if read.end >= len(words):
                break
            start = words.start(read.end)
            if read.parted:
                continue
            comma = text.find(",", start, end)
            if comma < 0:
                break
            start = comma + 1
            continue
        comma = text.find(",", piece.start, piece.end)
        stop = comma if comma >= 0 else piece.end
        found.append(Span(piece.start, stop))
        start = stop + 1
    return found


def last_day(text: str, table: Part) -> Due | None:
    """The last day that a timetable names."""
    dues = [
        due
        for row in table.children
        for _, _, span in row.cells
        if (due := last_moment(text, span.start, span.end)) is not None
    ]
    return max(dues, key=lambda due: due.date, default=None)


def timetable_reviews(text: str, outline: tuple[Part, ...]) -> list[Milestone]:
    """Reviews held at an hour of a timetable whose caption or row names the day."""
    found: list[Milestone] = []
    for table in (part for part in walk(outline) if part.kind == "table"):
        if not is_timetable(table):
            continue
        caption = table.heading_span
        day = last_moment(text, *caption) if caption else None
        for row in table.children:
            found += _row_reviews(text, row, day)
    return found


def _row_reviews(text: str, row: Part, day: Due | None) -> list[Milestone]:
    for _, words, span in row.cells:
        if _REVIEW.search(words):
            due = last_moment(text, row.span.start, row.span.end) or day
            return list(reviews(text, span.start, span.end, row.id, due))
    return []
