"""Blocks as an editor keeps them: nothing empty, nothing hidden, each thing in one way only."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import replace

from danvan.official import Block, Cell, Heading, Items, Paragraph, Part, Row, Run, Table

Runs = tuple[Run, ...]

# Letters that Word and browsers bring along and nobody sees: joiners, marks of direction.
_HIDDEN = re.compile("[\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\u00ad\ufffe\uffff]")
_BLANK = re.compile(r"[^\S\n]+")
_LINES = re.compile(r"\r\n?|[\v\f\x1c-\x1e\x85]")


def tidy(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """The same words: lines of a paragraph apart, neighbours of one list or face together."""
    made: list[Block] = []
    for block in blocks:
        for each in _tidied(block):
            before = made[-1] if made else None
            if isinstance(each, Items) and isinstance(before, Items):
                made[-1] = Items(before.items + each.items)
            else:
                made.append(each)
    return tuple(made)


def words(text: str, lines: bool = False) -> str:
    """NFC, without what nobody sees; blanks are one space, and so is a line's end unless kept."""
    bare = _LINES.sub("\n", _HIDDEN.sub("", unicodedata.normalize("NFC", text)))
    bare = _BLANK.sub(" ", bare if lines else bare.replace("\n", " "))
    kept = (c for c in bare if c == "\n" or unicodedata.category(c) not in ("Cc", "Cs"))
    # Letters that stood apart may have met, and blanks too.
    return _BLANK.sub(" ", unicodedata.normalize("NFC", "".join(kept)))


def _tidied(block: Block) -> Iterator[Block]:
    if isinstance(block, Part | Heading):
        if text := words(block.text).strip():
            yield replace(block, text=text)
    elif isinstance(block, Paragraph):
        level = block.level
        for line in _lines(block.runs):
            yield Paragraph(line, level)
            level = 0
    elif isinstance(block, Items):
        items = tuple(line for item in block.items for line in _lines(item))
        if items:
            yield Items(items)
    else:
        yield _table(block)


def _lines(runs: Runs) -> Iterator[Runs]:
    """The runs of every line that says something."""
    line: list[Run] = []
    for run in (*runs, Run("\n")):
        first, *others = words(run.text, lines=True).split("\n")
        line.append(replace(run, text=first))
        for other in others:
            if made := _joined(line):
                yield made
            line = [replace(run, text=other)]


def _joined(runs: Iterable[Run]) -> Runs:
    """Neighbours of one face as one run, no blank at either end nor two in a row."""
    made: list[Run] = []
    for run in runs:
        text = run.text
        if not made or made[-1].text.endswith(" "):
            text = text.lstrip(" ")
        if not text:
            continue
        if made and (made[-1].bold, made[-1].italic) == (run.bold, run.italic):
            made[-1] = replace(made[-1], text=words(made[-1].text + text))
        else:
            made.append(replace(run, text=text))
    if made:
        made[-1] = replace(made[-1], text=made[-1].text.rstrip(" "))
    return tuple(run for run in made if run.text)


def _table(table: Table) -> Table:
    columns = tuple(
        replace(c, title=words(c.title).strip(), group=words(c.group).strip())
        for c in table.columns
    )
    rows = tuple(Row(tuple(_cell(c) for c in row.cells), row.kind) for row in table.rows)
    return Table(columns, rows, words(table.caption).strip())


def _cell(cell: Cell) -> Cell:
    return replace(cell, text=words(cell.text).strip())
