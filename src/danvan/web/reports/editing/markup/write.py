"""Blocks written as the text that people type."""

from __future__ import annotations

from collections.abc import Iterable

from danvan.official import Block, Cell, Heading, Items, Paragraph, Part, Row, Run, Table
from danvan.web.reports.editing.markup.faces import escaped, faced
from danvan.web.reports.editing.markup.marks import MARK_OF, RULE, SPANNED, STARTS
from danvan.web.reports.editing.tidy import tidy


def write(blocks: Iterable[Block]) -> str:
    """The text; a blank line stands between blocks."""
    return "\n\n".join(_block(block) for block in tidy(blocks))


def _block(block: Block) -> str:
    if isinstance(block, Part):
        return f"#= {escaped(block.text)}"
    if isinstance(block, Heading):
        return f"{'#' * block.level}{'' if block.numbered else '-'} {escaped(block.text)}"
    if isinstance(block, Items):
        return "\n".join(f"- {faced(item)}" for item in block.items)
    return _paragraph(block) if isinstance(block, Paragraph) else "\n".join(_table(block))


def _paragraph(block: Paragraph) -> str:
    if block.level:
        return f"{'#' * block.level}. {faced(block.runs)}"
    return _line(block.runs)


def _line(runs: tuple[Run, ...]) -> str:
    """A line whose first letters are no mark."""
    told = faced(runs)
    return f"\\{told}" if STARTS.match(told) else told


def _table(table: Table) -> Iterable[str]:
    if table.caption:
        yield f"|^ {_barred(table.caption)}"
    yield _row("|", [_cell(column.title) for column in table.columns])
    for row in table.rows:
        yield _row(f"|{MARK_OF.get(row.kind, '')}", _cells(row))


def _row(start: str, cells: list[str]) -> str:
    return f"{start} {' | '.join(cells)} |"


def _cells(row: Row) -> list[str]:
    return [told for cell in row.cells for told in _spanning(cell)]


def _spanning(cell: Cell) -> list[str]:
    return [_cell(cell.text), *[SPANNED] * (cell.span - 1)]


def _cell(text: str) -> str:
    told = _barred(text)
    return f"\\{told}" if told == SPANNED or RULE.fullmatch(told) else told


def _barred(text: str) -> str:
    return escaped(text).replace("|", "\\|")
