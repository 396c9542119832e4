"""The tasks ahead, to the end of the next period, and those that are carried into it late."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from danvan.official import Block, Paragraph, Table
from danvan.web.core.templatetags.danvan import day
from danvan.web.core.templatetags.danvan import number as grouped
from danvan.web.programmes.standing import Standing
from danvan.web.reports.building.facts import Facts
from danvan.web.reports.building.registry import builder
from danvan.web.reports.building.writing.tables import leads, ordinal, plain, row, task_cell
from danvan.web.reports.outlines import Plan

_NAMED = 3  # leads of one row that are named before the rest are counted


@builder("ahead")
def ahead(facts: Facts, plan: Plan) -> Iterator[Block]:
    """A sentence on what is late, then a row for each task that falls due."""
    late = facts.tally.counts[Standing.LATE]
    if late:
        yield Paragraph.of(f"Hoàn thành dứt điểm {grouped(late)} nhiệm vụ đang quá hạn.")
    if not facts.ahead:
        return
    columns = (
        ordinal(),
        plain("Nhiệm vụ", 2.6),
        plain("Chủ trì", 1.3),
        plain("Thời hạn", 0.8),
        plain("Sản phẩm", 1.3),
    )
    rows = [
        row([str(n), task_cell(some[0]), _all_leads(some), day(some[0].held), some[0].deliverable])
        for n, some in enumerate(_together(facts.ahead), 1)
    ]
    first, last = day(facts.coming.first), day(facts.coming.last)
    yield Table(columns, tuple(rows), f"Nhiệm vụ đến hạn từ {first} đến {last}")


def _together(tasks: list[Any]) -> list[list[Any]]:
    """Shares of one task that fall due on one day stand in one row."""
    found: dict[tuple[Any, ...], list[Any]] = {}
    for task in tasks:
        found.setdefault((task.held, task.text, task.deliverable), []).append(task)
    return list(found.values())


def _all_leads(tasks: list[Any]) -> str:
    """The names; of many who share one task the first ones, and how many there are beside."""
    names = list(dict.fromkeys(leads(task) for task in tasks))
    if len(names) <= _NAMED + 1:
        return "; ".join(names)
    return f"{'; '.join(names[:_NAMED])} và {len(names) - _NAMED} cơ quan khác"
