"""The tasks of the next period, and those that are carried into it late."""

from __future__ import annotations

from collections.abc import Iterator

from danvan.official import Block, Paragraph, Table
from danvan.web.core.templatetags.danvan import day
from danvan.web.programmes.standing import Standing
from danvan.web.reports.building.facts import Facts
from danvan.web.reports.building.registry import builder
from danvan.web.reports.building.writing.tables import leads, ordinal, plain, row, task_cell
from danvan.web.reports.outlines import Plan


@builder("ahead")
def ahead(facts: Facts, plan: Plan) -> Iterator[Block]:
    """A sentence on what is late, then a row for each task that falls due."""
    late = facts.tally.counts[Standing.LATE]
    if late:
        yield Paragraph.of(f"Hoàn thành dứt điểm {late} nhiệm vụ đang quá hạn.")
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
        row([str(n), task_cell(task), leads(task), day(task.held), task.deliverable])
        for n, task in enumerate(facts.ahead, 1)
    ]
    first, last = day(facts.coming.first), day(facts.coming.last)
    yield Table(columns, tuple(rows), f"Nhiệm vụ đến hạn từ {first} đến {last}")
