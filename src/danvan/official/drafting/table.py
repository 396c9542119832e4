"""The annex: one row for each duty, by whom, with whom, by when, with what product.

Its rows point at the clauses of the draft: they sum up and give nobody a second task.
"""

from __future__ import annotations

from danvan.official.blocks import Cell, Column, Row, Table
from danvan.official.drafting.model import Order
from danvan.official.drafting.quoting import quoted
from danvan.official.drafting.work import Place, lead_of, placed, time_of
from danvan.official.gaps import gap
from danvan.official.model import Annex

_SUMMARY = 160  # letters of a duty that a row shows


def table(order: Order) -> Annex:
    """Bảng phân công."""
    own = order.type_name
    columns = (
        Column("TT", "center", 0.5),
        Column(f"Mục của {own}", "center", 1.0),
        Column("Tóm tắt", "left", 3.6),
        Column("Theo mục của cấp trên", "left", 1.6),
        Column("Cơ quan chủ trì", "left", 2.0),
        Column("Cơ quan phối hợp", "left", 1.8),
        Column("Thời hạn", "left", 1.5),
        Column("Sản phẩm", "left", 1.8),
    )
    rows: list[Row] = []
    number = 0
    for name, places in placed(order.duties):
        if name:
            rows.append(Row((Cell(name, span=len(columns)),), "group"))
        for place in places:
            number += 1
            rows.append(_row(number, place))
    return Annex("Bảng phân công thực hiện", (Table(columns, tuple(rows)),), landscape=True)


def _row(number: int, place: Place) -> Row:
    duty = place.duty
    return Row.of(
        str(number),
        place.mark,
        _summary(quoted(duty.words)),
        duty.place,
        lead_of(duty),
        "; ".join(duty.coordinators),
        time_of(duty),
        duty.product or gap("sản phẩm"),
    )


def _summary(words: str) -> str:
    if len(words) <= _SUMMARY:
        return words
    return words[:_SUMMARY].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
