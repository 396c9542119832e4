"""Blocks as plain JSON values and back, checked: what the web keeps of a body."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from danvan.official.blocks import (
    Block,
    Cell,
    Column,
    Heading,
    Items,
    Paragraph,
    Part,
    Row,
    Run,
    Table,
)

Value = dict[str, Any]


def to_json(blocks: Iterable[Block]) -> list[Value]:
    """The blocks as JSON values; what is at its default is left out."""
    return [_WRITERS[type(block)](block) for block in blocks]


def from_json(value: object) -> tuple[Block, ...]:
    """The blocks of a JSON value; ValueError names the place and what is wrong there."""
    return tuple(_block(item, f"block {n}") for n, item in enumerate(_list(value, "blocks"), 1))


def _runs_out(runs: tuple[Run, ...]) -> list[Value]:
    return [
        {"text": run.text}
        | ({"bold": True} if run.bold else {})
        | ({"italic": True} if run.italic else {})
        | ({"quote": True} if run.quote else {})
        for run in runs
    ]


def _heading_out(block: Heading) -> Value:
    value: Value = {"kind": "heading", "level": block.level, "text": block.text}
    return value if block.numbered else value | {"numbered": False}


def _paragraph_out(block: Paragraph) -> Value:
    value: Value = {"kind": "paragraph", "runs": _runs_out(block.runs)}
    return value | {"level": block.level} if block.level else value


def _table_out(block: Table) -> Value:
    value: Value = {
        "kind": "table",
        "columns": [
            {"title": c.title, "align": c.align, "weight": c.weight}
            | ({"group": c.group} if c.group else {})
            for c in block.columns
        ],
        "rows": [{"kind": r.kind, "cells": [_cell_out(c) for c in r.cells]} for r in block.rows],
    }
    return value | {"caption": block.caption} if block.caption else value


def _cell_out(cell: Cell) -> Value:
    value: Value = {"text": cell.text}
    if cell.ref:
        value["ref"] = cell.ref
    return value | {"span": cell.span} if cell.span != 1 else value


_WRITERS: dict[type, Callable[[Any], Value]] = {
    Part: lambda block: {"kind": "part", "text": block.text},
    Heading: _heading_out,
    Paragraph: _paragraph_out,
    Items: lambda block: {"kind": "items", "items": [_runs_out(item) for item in block.items]},
    Table: _table_out,
}


def _list(value: object, where: str) -> list[Any]:
    if not isinstance(value, list):
        raise ValueError(f"{where}: not a list")
    return value


def _fields(value: object, where: str, **kinds: type | tuple[type, ...]) -> Value:
    """The fields of an object that are there; each of its kind, none unknown."""
    if not isinstance(value, dict):
        raise ValueError(f"{where}: not an object")
    for name, given in value.items():
        if name not in kinds:
            raise ValueError(f"{where}: unknown field {name!r}")
        kind = kinds[name]
        right = isinstance(given, kind) and (kind is bool or not isinstance(given, bool))
        if not right:
            raise ValueError(f"{where}: {name} is {given!r}")
    return value


def _need(value: Value, where: str, *names: str) -> None:
    for name in names:
        if name not in value:
            raise ValueError(f"{where}: no {name}")


def _made(where: str, make: Callable[..., Any], /, **fields: Any) -> Any:
    try:
        return make(**fields)
    except ValueError as error:
        raise ValueError(f"{where}: {error}") from None


def _run(value: object, where: str) -> Run:
    fields = _fields(value, where, text=str, bold=bool, italic=bool, quote=bool)
    _need(fields, where, "text")
    return Run(**fields)


def _runs(value: object, where: str) -> tuple[Run, ...]:
    return tuple(_run(r, f"{where}, run {n}") for n, r in enumerate(_list(value, where), 1))


def _part(value: object, where: str) -> Part:
    fields = _fields(value, where, kind=str, text=str)
    _need(fields, where, "text")
    return Part(fields["text"])


def _heading(value: object, where: str) -> Heading:
    fields = _fields(value, where, kind=str, level=int, text=str, numbered=bool)
    _need(fields, where, "level", "text")
    heading: Heading = _made(
        where,
        Heading,
        level=fields["level"],
        text=fields["text"],
        numbered=fields.get("numbered", True),
    )
    return heading


def _paragraph(value: object, where: str) -> Paragraph:
    fields = _fields(value, where, kind=str, runs=list, level=int)
    _need(fields, where, "runs")
    runs = _runs(fields["runs"], where)
    paragraph: Paragraph = _made(where, Paragraph, runs=runs, level=fields.get("level", 0))
    return paragraph


def _items(value: object, where: str) -> Items:
    fields = _fields(value, where, kind=str, items=list)
    _need(fields, where, "items")
    given = enumerate(fields["items"], 1)
    return Items(tuple(_runs(item, f"{where}, item {n}") for n, item in given))


def _column(value: object, where: str) -> Column:
    fields = _fields(value, where, title=str, align=str, weight=(int, float), group=str)
    _need(fields, where, "title")
    column: Column = _made(where, Column, **fields)
    return column


def _cell(value: object, where: str) -> Cell:
    fields = _fields(value, where, text=str, ref=str, span=int)
    _need(fields, where, "text")
    cell: Cell = _made(where, Cell, **fields)
    return cell


def _row(value: object, where: str) -> Row:
    fields = _fields(value, where, kind=str, cells=list)
    _need(fields, where, "cells")
    cells = (_cell(c, f"{where}, cell {n}") for n, c in enumerate(fields["cells"], 1))
    row: Row = _made(where, Row, cells=tuple(cells), kind=fields.get("kind", "plain"))
    return row


def _table(value: object, where: str) -> Table:
    fields = _fields(value, where, kind=str, columns=list, rows=list, caption=str)
    _need(fields, where, "columns", "rows")
    table: Table = _made(
        where,
        Table,
        columns=tuple(
            _column(c, f"{where}, column {n}") for n, c in enumerate(fields["columns"], 1)
        ),
        rows=tuple(_row(r, f"{where}, row {n}") for n, r in enumerate(fields["rows"], 1)),
        caption=fields.get("caption", ""),
    )
    return table


_READERS: dict[str, Callable[[object, str], Block]] = {
    "part": _part,
    "heading": _heading,
    "paragraph": _paragraph,
    "items": _items,
    "table": _table,
}


def _block(value: object, where: str) -> Block:
    kind = value.get("kind") if isinstance(value, dict) else None
    if not isinstance(kind, str) or kind not in _READERS:
        raise ValueError(f"{where}: kind is {kind!r}, not one of {tuple(_READERS)}")
    return _READERS[kind](value, where)
