"""What the followers added since: tasks by hand near today, indicators with their figures."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Body
from danvan.web.core.clock import moved
from danvan.web.demo.small.cast import Cast
from danvan.web.demo.small.papers import at
from danvan.web.programmes.actions import (
    Told,
    add_indicator,
    add_task,
    edit_indicator,
    edit_task,
    record_value,
    report_progress,
)
from danvan.web.programmes.models import Indicator, Programme, Task

HERE = Path(__file__).parent
QUARTERS = (date(2026, 3, 31), date(2026, 6, 30), date(2026, 9, 30), date(2026, 12, 31))
COSTED = 12  # tasks that carry their cost


def _rows(name: str, kind: str) -> list[dict[str, Any]]:
    data = tomllib.loads((HERE / name).read_text(encoding="utf-8"))
    rows: list[dict[str, Any]] = data[kind]
    return rows


def add_extras(
    day: date, cast: Cast, programmes: dict[str, Programme], bodies: dict[str, Body]
) -> None:
    """The tasks of `extras.toml`, given three weeks ago, some reported on a few days ago."""
    for number, row in enumerate(_rows("extras.toml", "task")):
        programme, lead = programmes.get(row["file"]), bodies[row["lead"]]
        if programme is None:
            continue
        begun = max(day - timedelta(days=24 - number % 5), programme.start)
        with moved(at(begun, 9, number)):
            task = add_task(
                by=cast.approver(programme),
                programme=programme,
                leads=[lead],
                text=row["text"],
                field="Việc bổ sung",
                due=day + timedelta(days=row["due"]),
                deliverable=row.get("product", ""),
            )
        if "told" in row:
            with moved(at(max(begun, day - timedelta(days=2 + number % 6)), 14, number)):
                told = Told(row["words"], row["told"])
                report_progress(by=cast.officer(lead), task=task, told=told)


def add_indicators(day: date, cast: Cast, programmes: dict[str, Programme]) -> None:
    """Indicators at the start of their programmes, a value for each quarter that has passed."""
    for row in _rows("indicators.toml", "indicator"):
        programme = programmes.get(row["file"])
        if programme is None:
            continue
        by = cast.approver(programme)
        with moved(at(programme.start + timedelta(days=3), 10)):
            indicator = _indicator(by, programme, row)
        for end, value in zip(QUARTERS, row["values"], strict=True):
            # the last quarter is told as far as it has come
            told = min(end, day - timedelta(days=3))
            if programme.start < told and (end <= day or (day - _begin(end)).days > 30):
                with moved(at(told, 16)):
                    record_value(by=by, indicator=indicator, at=told, value=Decimal(str(value)))


def _indicator(by: Actor, programme: Programme, row: dict[str, Any]) -> Indicator:
    """A new one, or the one that the document set in the clause with what is known of it."""
    values = {name: row[name] for name in ("name", "unit", "due")}
    values |= {name: Decimal(str(row[name])) for name in ("baseline", "target")}
    values["rising"] = row.get("rising", True)
    if found := programme.indicators.filter(clause=row.get("clause") or None).first():
        return edit_indicator(by=by, indicator=found, revision=None, **values)
    return add_indicator(by=by, programme=programme, **values)


def _begin(end: date) -> date:
    return date(end.year, end.month - 2, 1)


def add_costs(cast: Cast, tasks: list[Task], sources: list[str]) -> None:
    """What some tasks cost, and from which money."""
    for number, task in enumerate(tasks[:: max(1, len(tasks) // COSTED)][:COSTED]):
        planned = Decimal(60 + 45 * number)
        with moved(at(task.programme.start + timedelta(days=6), 15, number)):
            edit_task(
                by=cast.approver(task.programme),
                task=task,
                revision=None,
                cost_planned=planned,
                cost_spent=(planned * (number % 4) / 4).quantize(Decimal(1)),
                cost_source=sources[number % len(sources)],
            )
