"""The data form of a report as a table of its paper."""

from __future__ import annotations

from danvan.official import Block, Cell, Column, Row, Table
from danvan.web.core.templatetags.danvan import figure as shown
from danvan.web.reports.building.refs import figure_ref
from danvan.web.reports.models import Report

_COLUMNS = (
    Column("STT", align="center", weight=0.5),
    Column("Chỉ số", weight=3.4),
    Column("Đơn vị", align="center", weight=1.0),
    Column("Kế hoạch", align="right", weight=1.0),
    Column("Trong kỳ", align="right", weight=1.0),
    Column("Lũy kế", align="right", weight=1.0),
    Column("Cùng kỳ năm trước", align="right", weight=1.1),
    Column("Ghi chú", weight=1.4),
)


def figures_table(report: Report) -> list[Block]:
    """One table; nothing where the report has no figures."""
    rows = [
        Row(
            (
                Cell(str(number)),
                Cell(each.name),
                Cell(each.unit),
                Cell(shown(each.planned)),
                Cell(shown(each.value), figure_ref(each.key)),
                Cell(shown(each.total)),
                Cell(shown(each.last_year)),
                Cell(each.note),
            )
        )
        for number, each in enumerate(report.figures.all(), 1)
    ]
    return [Table(_COLUMNS, tuple(rows))] if rows else []
