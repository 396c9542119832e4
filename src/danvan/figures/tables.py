"""Tables of objectives: a column of names, one of units, one of what is to be reached."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from danvan.figures.model import AT_LEAST, AT_MOST, EXACTLY, OVER, UNDER, Figure
from danvan.figures.numbers import DIGITS, value
from danvan.figures.places import tables
from danvan.reader.duties.deadlines import last_moment
from danvan.reader.model import Due, Part, Reading
from danvan.reader.source import Span

_NAME = re.compile(r"chỉ tiêu|mục tiêu|nội dung", re.IGNORECASE)
_UNIT = re.compile(r"đơn vị(?: tính)?$|đvt|đơn vị đo", re.IGNORECASE)
_NOW = re.compile(r"thực hiện|hiện trạng|kết quả|ước|cơ sở", re.IGNORECASE)
_GOAL = re.compile(
    r"mục tiêu|kế hoạch|chỉ tiêu|phấn đấu|đến (?:năm )?20\d\d|năm 20\d\d|^20\d\d$", re.IGNORECASE
)
_CELL = re.compile(
    rf"(?P<cue>≥|>=|≤|<=|>|<|trên|dưới|ít nhất|tối thiểu)? ?(?P<number>{DIGITS})(?P<percent> ?%)?"
    r"(?P<more> trở lên)?",
    re.IGNORECASE,
)
_CUES = {
    "≥": AT_LEAST,
    ">=": AT_LEAST,
    "ít nhất": AT_LEAST,
    "tối thiểu": AT_LEAST,
    "≤": AT_MOST,
    "<=": AT_MOST,
    ">": OVER,
    "trên": OVER,
    "<": UNDER,
    "dưới": UNDER,
}


class _Columns(NamedTuple):
    name: str
    unit: str
    now: str | None
    goal: str


def of_tables(reading: Reading, period: Due | None) -> Iterator[Figure]:
    """One figure for each row whose last column of objectives holds a number."""
    for table, due in tables(reading):
        rows = [row for row in table.children if row.cells]
        columns = _columns([head for head, _, _ in rows[0].cells]) if rows else None
        if columns is not None:
            for row in rows:
                if figure := _row(reading, row, columns, due or period):
                    yield figure


def _columns(heads: list[str]) -> _Columns | None:
    unit = next((head for head in heads if _UNIT.search(head.strip())), None)
    name = next((head for head in heads if _NAME.search(head)), None)
    rest = [head for head in heads if head not in (unit, name)]
    goals = [head for head in rest if _GOAL.search(head.strip()) and not _NOW.search(head)]
    if unit is None or name is None or not goals:
        return None
    return _Columns(name, unit, next((head for head in rest if _NOW.search(head)), None), goals[-1])


def _row(reading: Reading, row: Part, columns: _Columns, due: Due | None) -> Figure | None:
    cells = {head: (words.strip(), span) for head, words, span in row.cells}
    name, unit, goal = (cells.get(key) for key in (columns.name, columns.unit, columns.goal))
    found = _CELL.fullmatch(goal[0]) if goal else None
    if (
        name is None
        or unit is None
        or goal is None
        or found is None
        or not name[0]
        or not (unit[0] or found["percent"])
    ):
        return None
    now = _CELL.fullmatch(cells[columns.now][0]) if columns.now in cells else None
    spans = [name[1], unit[1], goal[1]]
    span = Span(min(s.start for s in spans), max(s.end for s in spans))
    dated = last_moment(columns.goal, 0, len(columns.goal))
    return Figure(
        clause=row.id,
        name=" ".join(name[0].split()),
        comparison=AT_LEAST if found["more"] else _CUES.get((found["cue"] or "").lower(), EXACTLY),
        value=value(found["number"]),
        unit=unit[0] or "%",
        upto=None,
        per=(),
        baseline=value(now["number"]) if now else None,
        due=Due(dated.date, dated.text, goal[1], dated.rule) if dated else due,
        text=reading.text[slice(*span)],
        span=span,
        names=(name[1],),
    )
