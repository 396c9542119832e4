"""Markdown, as people write it and converters give it: paragraphs, headings, tables, HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator

from danvan.reader.intake import html, legacy
from danvan.reader.intake.decode import decode
from danvan.reader.intake.grid import Cells
from danvan.reader.intake.lines import Look, Piece, collect
from danvan.reader.intake.md import table
from danvan.reader.intake.md.paragraph import paragraph
from danvan.reader.options import Options
from danvan.reader.source import Source

_QUOTE = re.compile(r" {0,3}(?:> ?)+")
_HEADING = re.compile(r" {0,3}(#{1,6})(?=[ \t]|$)")
_RULE = re.compile(r" {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|={3,})$")
_FENCE = re.compile(r" {0,3}(?:`{3,}|~{3,})[^`]*$")
_HTML = re.compile(
    r" {0,3}</?(?:p|div|center|table|thead|tbody|tr|h[1-6]|ul|ol|blockquote|section|article"
    r"|details|figure|font|!--)(?=[\s>/-]|$)",
    re.IGNORECASE,
)
_TABLE = re.compile(r"<(/?)table\b", re.IGNORECASE)


def read(data: bytes, options: Options) -> Source:
    """The lines of a markdown file.

    A line of the file stays a line; it is whole where blank lines, a hard break or a mark set it
    apart. Rules, pictures and addresses of links are left out.
    """
    return collect(Blocks(decode(data)).pieces(), "text/markdown")


class Blocks:
    """The blocks of a file, one after the other."""

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self.at = 0
        self.cells = Cells()

    def pieces(self) -> Iterator[Piece]:
        """Every block's pieces; a blank line is an empty piece."""
        while self.at < len(self.lines):
            line = self.lines[self.at] = self._unquoted(self.lines[self.at])
            heading = _HEADING.match(line)
            if not line.strip():
                self.at += 1
                yield "", Look()
            elif heading:
                self.at += 1
                words = _closed(line[heading.end() :].strip())
                yield from paragraph([words], Look(heading=len(heading[1])))
            elif _RULE.match(line) or _FENCE.match(line):
                self.at += 1
            elif self._begins_table():
                yield from self._table()
            elif _HTML.match(line):
                yield from self._html()
            else:
                yield from paragraph(self._paragraph(), Look())

    @staticmethod
    def _unquoted(line: str) -> str:
        return _QUOTE.sub("", line, count=1) if ">" in line[:4] else line

    def _begins_table(self) -> bool:
        """Whether a table begins here: a row with its delimiters below, or between pipes."""
        line = self.lines[self.at]
        if table.is_row(line):
            return True
        following = self.lines[self.at + 1 : self.at + 2]
        return "|" in line and bool(following) and table.is_delimiter(following[0])

    def _paragraph(self) -> list[str]:
        """The lines up to the next blank one or the next block of another kind."""
        start = self.at
        while self.at < len(self.lines):
            line = self.lines[self.at] = self._unquoted(self.lines[self.at])
            ends = not line.strip() or _HEADING.match(line) or _RULE.match(line)
            if self.at > start and (ends or _HTML.match(line) or self._begins_table()):
                break
            self.at += 1
        return self.lines[start : self.at]

    def _table(self) -> Iterator[Piece]:
        """A pipe table; a cell without words is an empty line."""
        rows: list[list[str]] = []
        align: list[str | None] = []
        while self.at < len(self.lines) and "|" in (line := self.lines[self.at]):
            if table.is_delimiter(line):
                align = align or table.alignment(line)
            else:
                rows.append(table.cells(line))
            self.at += 1
        grid = self.cells.table()
        for row in rows:
            grid.next_row()
            for column, words in enumerate(row):
                cell = self.cells.found[grid.place()]
                aligned = align[column] if column < len(align) else None
                yield from paragraph([words], Look(align=aligned, cell=cell))

    def _html(self) -> Iterator[Piece]:
        """A block of HTML: up to a blank line, a table up to its end."""
        start = self.at
        depth = 0
        while self.at < len(self.lines):
            line = self.lines[self.at]
            depth += sum(-1 if closing else 1 for closing in _TABLE.findall(line))
            if not line.strip() and depth <= 0:
                break
            self.at += 1
        text = "\n".join(self.lines[start : self.at])
        for words, look in html.pieces(text, self.cells, legacy.Converter()):
            yield from paragraph([words], look)


def _closed(heading: str) -> str:
    """The words of a heading without the `##` that may close it."""
    words = heading.rstrip("#")
    return words.rstrip() if not words or words[-1] in " \t" else heading
