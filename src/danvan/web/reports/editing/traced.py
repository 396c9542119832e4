"""What tables keep from those they replace: widths, common heads, and what is behind a number.

A reference holds only as long as the number it explains: one that was typed over leads nowhere. A
name keeps it however it is worded.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from difflib import SequenceMatcher

from danvan.official import Block, Cell, Column, Row, Table


def traced(blocks: tuple[Block, ...], before: tuple[Block, ...]) -> tuple[Block, ...]:
    """Tables of `blocks` with what those of `before` that they continue had besides words."""
    left = [block for block in before if isinstance(block, Table)]
    made: list[Block] = []
    for block in blocks:
        if isinstance(block, Table) and (old := _continued(block, left)):
            left.remove(old)
            block = Table(_columns(block, old), _rows(block.rows, old.rows), block.caption)
        made.append(block)
    return tuple(made)


def honest(blocks: Iterable[Block], known: Iterable[Block]) -> tuple[Block, ...]:
    """The blocks with those references only that `known` has, on the numbers that they explain."""
    told: dict[str, set[str]] = defaultdict(set)
    for row in _all_rows(known):
        for cell in row.cells:
            if cell.ref:
                told[cell.ref].add(cell.text)
    return tuple(_honest(block, told) if isinstance(block, Table) else block for block in blocks)


def _all_rows(blocks: Iterable[Block]) -> list[Row]:
    return [row for block in blocks if isinstance(block, Table) for row in block.rows]


def _honest(table: Table, told: dict[str, set[str]]) -> Table:
    rows = (replace(row, cells=tuple(_checked(c, told) for c in row.cells)) for row in table.rows)
    return replace(table, rows=tuple(rows))


def _checked(cell: Cell, told: dict[str, set[str]]) -> Cell:
    known = told.get(cell.ref, set())
    holds = cell.text in known or not any(map(_counts, known))
    return cell if not cell.ref or (known and holds) else replace(cell, ref="")


def _counts(text: str) -> bool:
    """Whether it is a number: digits, and no letter."""
    return any(c.isdigit() for c in text) and not any(c.isalpha() for c in text)


def _continued(table: Table, left: list[Table]) -> Table | None:
    """The first one with the same heads, else the one with as many columns, most alike."""
    heads = _heads(table)
    same = [old for old in left if _heads(old) == heads]
    near = same or [old for old in left if len(old.columns) == len(heads)]
    return max(near, key=lambda old: _alike(table, old), default=None)


def _heads(table: Table) -> list[str]:
    return [column.title for column in table.columns]


def _alike(table: Table, old: Table) -> int:
    ours, theirs = set(_keys(table.rows)), set(_keys(old.rows))
    return 2 * len(ours & theirs) - len(theirs) + (table.caption == old.caption)


def _keys(rows: tuple[Row, ...]) -> list[tuple[object, ...]]:
    return [(row.kind, *((cell.text, cell.span) for cell in row.cells)) for row in rows]


def _columns(table: Table, old: Table) -> tuple[Column, ...]:
    if len(table.columns) == len(old.columns):
        pairs = zip(table.columns, old.columns, strict=True)
        return tuple(replace(was, title=now.title) for now, was in pairs)
    by_title = {column.title: column for column in old.columns}
    return tuple(by_title.get(column.title, column) for column in table.columns)


def _rows(rows: tuple[Row, ...], old: tuple[Row, ...]) -> tuple[Row, ...]:
    made = list(rows)
    match = SequenceMatcher(None, _keys(old), _keys(rows), autojunk=False)
    for kind, i, j, a, b in match.get_opcodes():
        if kind == "equal" or (kind == "replace" and j - i == b - a):
            made[a:b] = map(_row, rows[a:b], old[i:j])
    return tuple(made)


def _row(row: Row, old: Row) -> Row:
    """Its cells with the references of those in the same place."""
    if [c.span for c in row.cells] != [c.span for c in old.cells]:
        return row
    pairs = zip(row.cells, old.cells, strict=True)
    return replace(row, cells=tuple(replace(now, ref=was.ref) for now, was in pairs))
