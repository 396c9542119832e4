"""References hold only where they are true."""

from __future__ import annotations

from danvan.official import Cell, Column, Row, Table
from danvan.web.reports.editing.traced import honest


def _table(*cells: Cell) -> Table:
    return Table(tuple(Column(f"c{n}") for n, _cell in enumerate(cells)), (Row(cells),))


KNOWN = _table(Cell("Mở lớp", "task/7"), Cell("12", "tasks?standing=late"))


def _refs(*cells: Cell) -> list[str]:
    (table,) = honest([_table(*cells)], [KNOWN])
    assert isinstance(table, Table)
    return [cell.ref for cell in table.rows[0].cells]


def test_what_was_there_stays() -> None:
    assert honest([KNOWN], [KNOWN]) == (KNOWN,)


def test_a_name_in_other_words_still_leads_to_its_task() -> None:
    assert _refs(Cell("Mở lớp tập huấn", "task/7")) == ["task/7"]


def test_a_number_that_was_typed_over_leads_nowhere() -> None:
    assert _refs(Cell("13", "tasks?standing=late")) == [""]


def test_nobody_can_make_one_up() -> None:
    assert _refs(Cell("1", "report/99")) == [""]
