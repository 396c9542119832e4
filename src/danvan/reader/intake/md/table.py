"""Pipe tables of markdown: rows, cells and the alignment of columns."""

from __future__ import annotations

import re

_EDGE = re.compile(r"(?<!\\)\|")

_MOST_COLUMNS = 200


def is_row(line: str) -> bool:
    """Whether a line is a row by itself: it begins and ends with a pipe."""
    line = line.strip()
    return len(line) > 2 and line[0] == "|" and line[-1] == "|"


def is_delimiter(line: str) -> bool:
    """`|---|:-:|`: the line below the heads of the columns."""
    return "-" in line and "|" in line and not line.strip("|:- \t\r")


def cells(row: str) -> list[str]:
    """The cells of a row; `\\|` is a pipe."""
    parts = _EDGE.split(row.strip(), maxsplit=_MOST_COLUMNS)
    if not parts[0].strip():
        del parts[0]
    if parts and not parts[-1].strip():
        parts.pop()
    return [part.strip().replace("\\|", "|") for part in parts]


def alignment(row: str) -> list[str | None]:
    """What the delimiters say of the columns."""
    found: list[str | None] = []
    for cell in cells(row):
        left, right = cell.startswith(":"), cell.endswith(":")
        found.append("center" if left and right else "right" if right else "left" if left else None)
    return found
