"""Blocks to a text file as an office pastes it into mail, and to the Markdown of a converter."""

from __future__ import annotations

import textwrap
from itertools import zip_longest

from samples import markup
from samples.markup import Block

WIDTH = 80
COLUMN = 42


def text(blocks: list[Block]) -> bytes:
    """Lines wrapped at the page width, head and signature in two columns of blanks."""
    lines: list[str] = []
    for at, block in enumerate(blocks):
        if block.kind == "head":
            lines += _columns(*block.columns())
        elif block.kind == "sign":
            lines += _columns(block.lines, blocks[at + 1].lines, gap=50)
        elif block.kind == "title":
            lines += ["", *(t.center(WIDTH).rstrip() for t in _wrapped(block.lines)), ""]
        elif block.kind == "body":
            for line in block.lines:
                lines += textwrap.wrap(line, WIDTH, initial_indent="     ", break_on_hyphens=False)
            lines.append("")
    return ("\r\n".join(lines) + "\r\n").encode("utf-8-sig")


def _wrapped(lines: list[str]) -> list[str]:
    return [piece for line in lines for piece in textwrap.wrap(line, 64, break_on_hyphens=False)]


def _columns(left: list[str], right: list[str], gap: int = COLUMN) -> list[str]:
    pairs = zip_longest(left, right, fillvalue="")
    return [f"{one:<{gap}}{other}".rstrip() for one, other in pairs]


def markdown(blocks: list[Block]) -> bytes:
    """Tables for head and signature, bold headings, a blank line between paragraphs."""
    parts: list[str] = []
    for at, block in enumerate(blocks):
        if block.kind == "head":
            parts.append(_head(block))
        elif block.kind == "sign":
            left, right = "<br>".join(block.lines), _bold(blocks[at + 1].lines)
            parts.append(f"| {left} | {right} |\n|---|---|")
        elif block.kind in ("to", "body", "title"):
            parts += [_markdown_line(line) for line in block.lines]
    return ("\n\n".join(parts) + "\n").encode()


def _head(block: Block) -> str:
    left, right = ("<br>".join(cell for cell in column if cell) for column in block.columns())
    return f"| {left} | {right} |\n|---|---|"


def _bold(lines: list[str]) -> str:
    return "<br>".join(f"**{line}**" if line else "" for line in lines)


def _markdown_line(line: str) -> str:
    return f"**{line}**" if markup.is_heading(line) else line
