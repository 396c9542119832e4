"""Markdown, as people write it and converters give it: paragraphs, headings, tables, HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from danvan.reader.intake import html, legacy
from danvan.reader.intake.bounds import bounded
from danvan.reader.intake.decode import decode
from danvan.reader.intake.grid import Cells
from danvan.reader.intake.lines import Piece, collect
from danvan.reader.intake.md import collapsed, table
from danvan.reader.intake.md.paragraph import paragraph
from danvan.reader.options import Options
from danvan.reader.source import Line, Source

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
    text = bounded(decode(data), options)
    return collect(Blocks(text).pieces(), "text/markdown")


class Blocks:
    """The blocks of a file, one after the other."""

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self.at = 0
        self.cells = Cells()

    def pieces(self) -> Iterator[Piece]:
        """Every block's pieces; a blank line is an empty piece."""
        blank = ("", Line())
        while self.at < len(self.lines):
            kind = self._kind()
            line = self.lines[self.at]
            if kind == "text":
                yield from paragraph(self._paragraph(), Line())
            elif kind == "table":
                yield from self._table()
            elif kind == "html":
                yield from self._html()
            else:
                self.at += 1
                if kind == "heading":
                    yield from self._heading(line)
                elif kind == "blank":
                    yield blank

    def _kind(self) -> str:
        """What begins with the current line, from which the signs of a quotation are taken."""
        line = self.lines[self.at]
        if ">" in line[:4] and (quoted := _QUOTE.match(line)):
            line = self.lines[self.at] = line[quoted.end() :]
        first = line[:4].lstrip()[:1] or line.strip()[:1]
        if not first:
            return "blank"
        if first == "#" and _HEADING.match(line):
            return "heading"
        if first == "<" and _HTML.match(line):
            return "html"
        if "|" in line and self._begins_table(line):
            return "table"
        if first in "-*_=`~" and (_RULE.match(line) or _FENCE.match(line)):
            return "rule"
        return "text"

    def _begins_table(self, line: str) -> bool:
        """Whether a table begins here: a row between pipes, or with its delimiters below."""
        if table.is_row(line):
            return True
        following = self.lines[self.at + 1 : self.at + 2]
        return bool(following) and table.is_delimiter(following[0])

    def _paragraph(self) -> list[str]:
        """The lines up to the next block of another kind."""
        start = self.at
        self.at += 1
        while self.at < len(self.lines) and self._kind() == "text":
            self.at += 1
        return self.lines[start : self.at]

    def _heading(self, line: str) -> Iterator[Piece]:
        """A heading, without the `##` that may close it."""
        signs, _, words = line.strip().partition(" ")
        open_words = words.rstrip("#")
        if not open_words or open_words[-1] in " \t":
            words = open_words
        yield from paragraph([words.strip()], Line(heading=len(signs)))

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
        layout = collapsed.is_layout(rows)
        for row in rows:
            grid.next_row()
            for words, aligned in zip_longest(row, align[: len(row)]):
                cell = self.cells.found[grid.place()]
                for line in collapsed.lines(words or "") if layout else [words]:
                    yield from paragraph([line], Line(align=aligned, cell=cell))

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
