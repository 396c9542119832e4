"""The body as HTML: headings, paragraphs, lists, tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from danvan.official.blocks import Row, Run
from danvan.official.page.tags import Markup, join, tag
from danvan.official.sheet import Entry, Grid, Piece

DEEPEST = 6  # HTML has no heading below h6
_STEP = 5  # official.css has widths of columns in steps of so many per cent


def parts(pieces: Iterable[Piece], level: int) -> Markup:
    """The pieces of a body under a heading of `level`."""
    made: list[Markup] = []
    for listed, run in groupby(pieces, lambda piece: _style(piece) == "item"):
        if listed:
            items = (tag("li", _words(p)) for p in run if isinstance(p, Entry))
            made.append(tag("ul", *items, name="items"))
        else:
            made += (_piece(piece, level) for piece in run)
    return join(made)


def _style(piece: Piece) -> str:
    return piece.style if isinstance(piece, Entry) else "table"


def _piece(piece: Piece, level: int) -> Markup:
    if isinstance(piece, Grid):
        # What scrolls sideways on a telephone must be reached by keyboard.
        return tag("div", _table(piece), name="scroll", tabindex="0")
    if piece.style == "part":
        words = join((piece.mark, Markup("<br>"), piece.text))
    else:
        words = join((f"{piece.mark} " if piece.mark else "", _words(piece)))
    kind = f"h{min(level + piece.depth, DEEPEST)}" if piece.depth else "p"
    return tag(kind, words, name=piece.style)


def _words(entry: Entry) -> Markup:
    return join(_run(run) for run in entry.runs)


def _run(run: Run) -> str:
    said = tag("em", run.text, name="quote" if run.quote else "") if _slanted(run) else run.text
    return tag("strong", said) if run.bold else said


def _slanted(run: Run) -> bool:
    return run.italic or run.quote


def _table(grid: Grid) -> Markup:
    widths = (tag("col", name=f"w{round(share * 100 / _STEP) or 1}") for share in grid.shares)
    caption = [tag("caption", grid.caption)] if grid.caption else []
    # `col` is empty by its nature and takes no closing tag.
    columns = Markup(tag("colgroup", *widths).replace("</col>", ""))
    heads = tag("thead", *(tag("tr", *row) for row in _heads(grid)))
    rows = tag("tbody", *(_row(row, grid) for row in grid.rows))
    return tag("table", *caption, columns, heads, rows, name="table")


def _heads(grid: Grid) -> Iterator[list[Markup]]:
    if not grid.groups:
        yield [tag("th", c.title, scope="col") for c in grid.columns]
        return
    upper: list[Markup] = []
    at = 0
    for name, count in grid.groups:
        here = grid.columns[at : at + count]
        if name:
            upper.append(tag("th", name, scope="colgroup", colspan=count))
        else:
            upper += (tag("th", c.title, scope="col", rowspan=2) for c in here)
        at += count
    yield upper
    yield [tag("th", c.title, scope="col") for c in grid.columns if c.group]


def _row(row: Row, grid: Grid) -> Markup:
    cells, at = [], 0
    for cell in row.cells:
        side = "left" if cell.span > 1 else grid.columns[at].align
        span = cell.span if cell.span > 1 else ""
        cells.append(tag("td", cell.text, name=side, colspan=span))
        at += cell.span
    return tag("tr", *cells, name="" if row.kind == "plain" else row.kind)
