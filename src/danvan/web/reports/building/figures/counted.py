"""Figures that are counts of tasks: the numbers of Tổng quan at the cut-off."""

from __future__ import annotations

from decimal import Decimal

from danvan.web.programmes import counts
from danvan.web.programmes.counts import COLUMNS, Tally
from danvan.web.programmes.past import stood
from danvan.web.reports.building.facts import Facts
from danvan.web.reports.building.figures.drawn import LAST, Drawn
from danvan.web.reports.building.refs import tasks_ref

PREFIX = "tasks."
_UNIT = "nhiệm vụ"
_NAMES = {
    "on_time": "Nhiệm vụ đang thực hiện trong hạn",
    "due_soon": "Nhiệm vụ sắp đến hạn",
    "late": "Nhiệm vụ quá hạn",
    "finished": "Nhiệm vụ hoàn thành",
    "unproven": "Nhiệm vụ đã báo xong, chưa có sản phẩm",
    "undated": "Nhiệm vụ chưa có thời hạn",
    "stopped": "Nhiệm vụ tạm dừng, đã hủy",
}


def counted_figures(facts: Facts) -> list[Drawn]:
    """The whole and each standing; those that are nought now and then are left out."""
    tally = facts.tally
    if not tally.total:
        return []
    ago = _a_year_ago(facts)
    found = [_figure("total", "Tổng số nhiệm vụ", tally.total, ago.total if ago else None, "all")]
    for column in COLUMNS:
        number, then = tally.of(column), ago.of(column) if ago else None
        if number or then or column.key in ("finished", "late"):
            found.append(_figure(column.key, _NAMES[column.key], number, then, column.key))
    return found


def _a_year_ago(facts: Facts) -> Tally | None:
    """How the same bodies' tasks stood then; None where nothing was followed yet."""
    tally = counts.total(stood(facts.leaves, facts.year_ago.last))
    return tally if tally.total else None


def _figure(key: str, name: str, number: int, ago: int | None, standing: str) -> Drawn:
    return Drawn(
        key=PREFIX + key,
        name=name,
        unit=_UNIT,
        add=LAST,
        value=Decimal(number),
        last_year=None if ago is None else Decimal(ago),
        source=tasks_ref(standing=standing),
    )
