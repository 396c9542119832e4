"""The text that people type, read as blocks; what it cannot say is taken from those it replaces."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _

from danvan.official import Block, Heading, Items, Paragraph, Part
from danvan.web.reports.editing.markup.faces import plain_of, runs_of
from danvan.web.reports.editing.markup.marks import HEADING, ITEM, PART, ROW, Unreadable
from danvan.web.reports.editing.markup.rows import table_of
from danvan.web.reports.editing.tidy import tidy
from danvan.web.reports.editing.traced import traced

Line = tuple[int, str]


def read(text: str, before: Iterable[Block] = ()) -> tuple[Block, ...]:
    """The blocks; raises Unreadable for the first line that cannot be read.

    Tables that `before` had as well keep the widths, common heads and references of theirs.
    """
    lines = [(n, line.strip()) for n, line in enumerate(text.splitlines(), 1)]
    made: list[Block] = []
    while lines:
        if lines[0][1].startswith(ROW):
            rows = _rows(lines)
            made.append(table_of(rows))
            del lines[: len(rows)]
        else:
            made += _block(*lines.pop(0))
    return traced(tidy(made), tuple(before))


def _rows(lines: list[Line]) -> list[Line]:
    """The first lines, as far as they are of one table."""
    for count, (_n, line) in enumerate(lines):
        if not line.startswith(ROW):
            return lines[:count]
    return list(lines)


def _block(n: int, line: str) -> list[Block]:
    if not line:
        return []
    if found := PART.match(line):
        return [Part(plain_of(line[found.end() :], n))]
    if line.startswith("#"):
        return [_heading(n, line)]
    if found := ITEM.match(line):
        return [Items((runs_of(line[found.end() :], n),))]
    return [Paragraph(runs_of(line, n))]


def _heading(n: int, line: str) -> Block:
    found = HEADING.match(line)
    if found is None:
        raise Unreadable(
            n,
            _(
                "dấu # ở đầu dòng mở một đề mục: gõ ##, một dấu cách, rồi tên đề mục. Nếu muốn "
                "viết chính dấu #, hãy gõ \\#."
            ),
        )
    level, text = len(found[1]), line[found.end() :]
    if found[2] == ".":
        return Paragraph(runs_of(text, n), level)
    return Heading(level, plain_of(text, n), numbered=found[2] != "-")
