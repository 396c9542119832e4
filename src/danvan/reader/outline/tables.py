"""Tables: header rows, group rows and data rows with their cells."""

from __future__ import annotations

import re
from typing import NamedTuple

from danvan.reader.marks import Mark
from danvan.reader.outline.node import Node
from danvan.reader.shape import is_upper, squeeze, starts_lower
from danvan.reader.source import Span
from danvan.reader.work import Block, Work

_NUMBER_HEAD = re.compile(r"(?:STT|TT|Stt|Số TT|S[ôố] thứ tự|Số thứ tự|No\.?)$")
_MAIN_HEAD = re.compile(
    r"nhiệm vụ|nội dung|công việc|hoạt động|giải pháp|tên |danh mục|chỉ tiêu|văn bản"
    r"|họ và tên|họ tên|đơn vị|cơ quan",
    re.IGNORECASE,
)
_MAIN_ORDER = ("nhiệm vụ", "nội dung", "công việc", "hoạt động", "giải pháp")
_LABEL = re.compile(r"(?:[IVXLC]{1,6}|\d{1,3}(?:\.\d{1,2})*|[a-zđ]|[A-HĐ])[.)]?$")
_COLUMN_NUMBER = re.compile(r"\(?\d{1,2}\)?$|\([a-z]\)$|[A-Z]$")
_CAPTION = re.compile(r"(?:Bảng|Biểu)\b")


class Entry(NamedTuple):
    """One cell: its words, its span, how many rows and columns it covers."""

    words: str
    span: Span
    rows: int
    columns: int
    bold: bool


Grid = dict[int, dict[int, Entry]]


def end_of(body: list[Block], index: int) -> int:
    """The number of the first block behind the table that begins at `index`."""
    cell = body[index].line.cell
    assert cell is not None
    end = index
    while end < len(body):
        here = body[end].line.cell
        if here is None or here.table != cell.table:
            break
        end += 1
    return end


def is_caption(block: Block) -> bool:
    """Whether a line above a table is its caption: in capitals, centred, or `Bảng 2: …`.

    A line that goes on in small letters ends the words above it.
    """
    if (
        starts_lower(block.text)
        or len(block.text) > 200
        or block.text.startswith("(")
        or block.text.endswith((".", ";"))
    ):
        return False
    return is_upper(block.text) or block.line.align == "center" or bool(_CAPTION.match(block.text))


def build(cells: list[Block], work: Work, number: int) -> Node | None:
    """The table's node with its rows; None for a frame of one row or one column of plain words."""
    grid = _grid(cells, work.source.text)
    width = max((max(row) + 1 for row in grid.values() if row), default=0)
    if len(grid) < 2 or width < 2:
        return None
    rows = sorted(grid)
    head_rows = _head_rows(grid, rows)
    heads = _heads(grid, rows[:head_rows], width)
    table = Node(None, cells[0].line.start, kind="table", own_id=f"T{number}")
    table.mark = Mark("T", f"T{number}", number, "", 0)
    label_column = _label_column(grid, rows[head_rows:], heads)
    main = _main_column(heads, label_column, width)
    filled = _fill_down(grid, rows[head_rows:])
    for row in rows[head_rows:]:
        _row(table, filled[row], heads, label_column, main, grid[row])
    return table


def _grid(cells: list[Block], text: str) -> Grid:
    """Cells by row and column; the lines of a cell are joined by line feeds."""
    grid: Grid = {}
    for block in cells:
        cell = block.line.cell
        assert cell is not None
        row = grid.setdefault(cell.row, {})
        known = row.get(cell.column)
        span = Span(known.span.start if known else block.line.start, block.line.end)
        row[cell.column] = Entry(
            text[span.start : span.end].strip(), span, cell.rows, cell.columns, block.line.bold
        )
    return grid


def _head_rows(grid: Grid, rows: list[int]) -> int:
    """How many rows are header: as deep as the first row's cells reach, then the column numbers."""
    first = grid[rows[0]]
    depth = max(entry.rows for entry in first.values())
    if depth >= len(rows) or depth > 3:
        depth = 1
    if not _is_head(first, [grid[row] for row in rows[1:4]]) and depth == 1:
        return 0
    if any(entry.columns > 1 for entry in first.values()) and depth == 1 and len(rows) > 2:
        second = grid[rows[1]]
        labelled = any(_LABEL.match(entry.words) for entry in second.values())
        depth += 0 if labelled or len(second) > len(first) + 6 else int(len(second) >= len(first))
    numbers = grid.get(rows[depth]) if depth < len(rows) else None
    if (
        numbers
        and len(numbers) > 2
        and all(_COLUMN_NUMBER.match(e.words) for e in numbers.values())
    ):
        depth += 1
    return depth


def _is_head(first: dict[int, Entry], others: list[dict[int, Entry]]) -> bool:
    words = [entry.words for entry in first.values()]
    if any(_NUMBER_HEAD.match(squeeze(word)) for word in words):
        return True
    if words and _LABEL.match(words[0]):
        return False
    if all(entry.bold for entry in first.values()) and not all(
        entry.bold for row in others for entry in row.values()
    ):
        return True
    short = all(len(word) < 60 and not word.endswith((".", ";")) for word in words)
    return short and any(_MAIN_HEAD.search(word) or is_upper(word) for word in words)


def _heads(grid: Grid, rows: list[int], width: int) -> list[str]:
    """The head of each column, its own and those that span it."""
    heads = [""] * width
    for row in rows:
        for column, entry in grid[row].items():
            if _COLUMN_NUMBER.match(entry.words):
                continue
            for index in range(column, min(width, column + entry.columns)):
                heads[index] = squeeze(f"{heads[index]} {entry.words}")
    return heads


def _label_column(grid: Grid, rows: list[int], heads: list[str]) -> int | None:
    for column, head in enumerate(heads):
        if _NUMBER_HEAD.match(head):
            return column
    first = [squeeze(grid[row][0].words) for row in rows if 0 in grid[row]]
    labels = sum(1 for words in first if _LABEL.match(words))
    return 0 if first and labels > 0.6 * len(first) and not (heads and heads[0]) else None


def _main_column(heads: list[str], label: int | None, width: int) -> int:
    lowered = [head.lower() for head in heads]
    for word in _MAIN_ORDER:
        for column, head in enumerate(lowered):
            if word in head and column != label:
                return column
    return next(column for column in range(width) if column != label)


def _fill_down(grid: Grid, rows: list[int]) -> Grid:
    """The rows with the cells that reach down into them."""
    filled: Grid = {row: dict(grid[row]) for row in rows}
    for row in rows:
        for column, entry in grid[row].items():
            for below in range(row + 1, row + entry.rows):
                if below in filled:
                    filled[below].setdefault(column, entry)
    return filled


def _row(
    table: Node, row: dict[int, Entry], heads: list[str], label: int | None, main: int,
    own: dict[int, Entry],
) -> None:  # fmt: skip
    """Add a data row; pass over group rows and repeated heads; join a row that goes on."""
    number = squeeze(own[label].words) if label is not None and label in own else ""
    others = {c: e for c, e in own.items() if c != label and e.words}
    if label in own and own[label].columns > 1:
        return  # a group's name across the table
    if not others and not number:
        return
    if all(squeeze(e.words) == heads[c] for c, e in own.items() if c < len(heads)):
        return
    if label is not None and not number and _goes_on(table, row, own, label, main):
        _join(table.children[-1], row, heads, label, main)
        return
    if _is_group(number, others, heads):
        return
    node = Node(Mark("row", "", 0, "", 0), min(e.span.start for e in own.values()), kind="row")
    node.label = number or None
    node.own_id = f"{table.own_id}.{len(table.children) + 1}"
    if main in row:
        node.own.append(row[main].span)
    node.cells = tuple(
        (heads[c], row[c].words, row[c].span) for c in sorted(row) if c != label and c < len(heads)
    )
    table.children.append(node)


def _is_group(number: str, others: dict[int, Entry], heads: list[str]) -> bool:
    """A row that only names a group: one cell across the table, or one cell and no number."""
    if len(others) != 1 or len(heads) < 3:
        return False
    entry = next(iter(others.values()))
    if number.rstrip(".)").isdigit():
        return False
    return entry.columns > 1 or not number or is_upper(entry.words) or number[0].isupper()


def _goes_on(
    table: Node, row: dict[int, Entry], own: dict[int, Entry], label: int, main: int
) -> bool:
    """Whether a row without a number goes on with the one above after a page break."""
    if not table.children or label in row:
        return False
    words = own[main].words if main in own else ""
    return not words or words[0].islower()


def _join(node: Node, row: dict[int, Entry], heads: list[str], label: int, main: int) -> None:
    """Add the cells of a row that goes on to the row above, each with its own words."""
    added = [c for c, entry in sorted(row.items()) if c != label and entry.words and c < len(heads)]
    node.cells += tuple((heads[c], row[c].words, row[c].span) for c in added)
    if main in added:
        node.own.append(row[main].span)
