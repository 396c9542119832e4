"""Cells of a head or an end whose lines a converter has run together, cut into lines again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from danvan.reader.lexicon import fixed

_MOST_COLUMNS = 3  # a head has two columns, an end may have a signature more
_LAYOUT = re.compile(rf"{fixed.any_name()}|N[ơƠ][iI] nh[ậẬ]n *:|NƠI NHẬN *:", re.IGNORECASE)
_EMPHASIS = re.compile(r"(?<![\\\w*])(\*{1,3}|_{1,3})(?=\S)(?:(?!\1).){1,300}?(?<=\S)\1(?![\w*])")
_LINES = re.compile(
    r" +(?=S[ốỐ] ?:? ?[\d.…/-])"  # the number
    r"|(?<=[;:,.)*_]) +(?=[-–] \S)"  # recipients
    rf"| +(?={fixed.pattern('nation_begins')}|{fixed.pattern('motto_begins')})"
)


def is_layout(rows: Sequence[Sequence[str]]) -> bool:
    """Whether a table only sets the head or the end in columns."""
    wide = max(map(len, rows), default=0) > _MOST_COLUMNS
    return not wide and any(_LAYOUT.search(cell) for row in rows[:3] for cell in row)


def lines(cell: str) -> list[str]:
    """The cell's lines: cut where the look changes, before a number and before a recipient."""
    found = (line.strip() for piece in _looks(cell) for line in _LINES.split(piece))
    return [line for line in found if line] or [""]


def _looks(cell: str) -> Iterator[str]:
    """Stretches of one look. Specimen: `UBND TỈNH HẢI LÂM **SỞ Y TẾ** Số: 7/KH-SYT`."""
    at = 0
    for match in _EMPHASIS.finditer(cell):
        yield cell[at : match.start()]
        yield match[0]
        at = match.end()
    yield cell[at:]
