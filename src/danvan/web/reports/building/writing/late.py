"""Late tasks with the reasons that were given."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from danvan.official import Block, Cell, Table
from danvan.web.core.templatetags.danvan import day
from danvan.web.programmes.models import Extension, Update
from danvan.web.programmes.standing import Standing
from danvan.web.reports.building.facts import TOLD, Facts
from danvan.web.reports.building.quoting import ended
from danvan.web.reports.building.registry import builder
from danvan.web.reports.building.sentences import of_kind
from danvan.web.reports.building.writing.tables import (
    leads,
    numbers,
    ordinal,
    plain,
    row,
    task_cell,
)
from danvan.web.reports.outlines import Plan

NONE_GIVEN = "chưa nêu"


@builder("late")
def late(facts: Facts, plan: Plan) -> Iterator[Block]:
    """A row for each, those late for longest first."""
    tasks = sorted(
        (task for task in facts.tasks if task.standing == Standing.LATE),
        key=lambda task: (task.held, task.pk),
    )
    if not tasks:
        return
    reasons = _reasons(facts, [task.pk for task in tasks])
    columns = (
        ordinal(),
        plain("Nhiệm vụ", 2.4),
        plain("Chủ trì", 1.2),
        plain("Thời hạn", 0.8),
        numbers("Số ngày quá hạn", 0.6),
        plain("Lý do", 1.6),
    )
    rows = [
        row([str(n), *_cells(facts, task), reasons.get(task.pk, NONE_GIVEN)])
        for n, task in enumerate(tasks, 1)
    ]
    yield Table(columns, tuple(rows), "Nhiệm vụ quá hạn và lý do")


def _cells(facts: Facts, task: Any) -> list[Cell | str]:
    return [task_cell(task), leads(task), day(task.held), str((facts.day - task.held).days)]


def _reasons(facts: Facts, keys: list[int]) -> dict[int, str]:
    """What was said last of a difficulty or a cause; else why more time was asked for."""
    found: dict[int, str] = {}
    asked = Extension.objects.filter(task__in=keys, asked_at__lt=facts.span.ends)
    for key, reason in asked.order_by("asked_at").values_list("task", "reason"):
        if said := ended(reason):
            found[key] = said
    told = Update.objects.filter(task__in=keys, kind__in=TOLD, at__lt=facts.span.ends)
    for key, text in told.order_by("at", "pk").values_list("task", "text"):
        if sentences := of_kind(text, "difficulty", "cause"):
            found[key] = " ".join(map(ended, sentences))
    return found
