"""A grid as a Word table: fixed widths, a head that repeats, rows that no page breaks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from danvan.official.blocks import Row
from danvan.official.sheet import Grid
from danvan.official.word.ml import cell, el, paragraph, runs, said, table, twips

_JC = {"left": "left", "center": "center", "right": "right", "justify": "both"}


def table_of(grid: Grid, width: float) -> Any:
    """The table on a text of this width, millimetres."""
    widths = [int(twips(width) * share) for share in grid.shares]
    return table(widths, [*_heads(grid, widths), *(_row(r, grid, widths) for r in grid.rows)], True)


def _tr(cells: list[Any], head: bool = False) -> Any:
    kept = [el("cantSplit")] + ([el("tblHeader")] if head else [])
    return el("tr", el("trPr", *kept), *cells)


def _heads(grid: Grid, widths: list[int]) -> Iterator[Any]:
    titles = [said("column", c.title) for c in grid.columns]
    if not grid.groups:
        pairs = zip(widths, titles, strict=True)
        yield _tr([cell(width, [title], vAlign=_middle()) for width, title in pairs], head=True)
        return
    yield _tr(list(_upper(grid, widths, titles)), head=True)
    yield _tr(list(_lower(grid, widths, titles)), head=True)


def _upper(grid: Grid, widths: list[int], titles: list[Any]) -> Iterator[Any]:
    at = 0
    for name, count in grid.groups:
        if name:
            yield cell(
                sum(widths[at : at + count]), [said("column", name)], count, vAlign=_middle()
            )
        else:
            for n in range(at, at + count):
                start = el("vMerge", val="restart")
                yield cell(widths[n], [titles[n]], vMerge=start, vAlign=_middle())
        at += count


def _lower(grid: Grid, widths: list[int], titles: list[Any]) -> Iterator[Any]:
    for column, width, title in zip(grid.columns, widths, titles, strict=True):
        if column.group:
            yield cell(width, [title], vAlign=_middle())
        else:
            yield cell(width, [paragraph("column")], vMerge=el("vMerge"))


def _middle() -> Any:
    return el("vAlign", val="center")


def _row(row: Row, grid: Grid, widths: list[int]) -> Any:
    cells, at = [], 0
    for given in row.cells:
        align = "left" if given.span > 1 else grid.columns[at].align
        # The title of a group of rows must not stand alone at the foot of a page.
        kept = {"keepNext": el("keepNext")} if row.kind == "group" else {}
        told = runs(given.text, bold=row.kind != "plain")
        words = paragraph("cell", *told, jc=el("jc", val=_JC[align]), **kept)
        cells.append(cell(sum(widths[at : at + given.span]), [words], given.span))
        at += given.span
    return _tr(cells)
