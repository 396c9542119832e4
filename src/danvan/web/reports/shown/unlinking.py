"""Takes away links of a report that lead its reader to what is closed to the reader."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from django.db.models import QuerySet

from danvan.web.bodies.acting import Actor
from danvan.web.core.numbers import key_of
from danvan.web.programmes.access import visible_tasks
from danvan.web.reports.access import visible_reports
from danvan.web.reports.building.refs import REPORT, TASK

_SEEN: dict[str, Callable[[Actor], QuerySet[Any]]] = {TASK: visible_tasks, REPORT: visible_reports}


def unlink(by: Actor, blocks: Iterable[dict[str, Any]]) -> None:
    """Of the cells that point to a task or a report, leave those linked that `by` may open."""
    cells = [
        cell
        for block in blocks
        for row in block.get("rows", ())
        for cell in row["cells"]
        if cell.get("url")
    ]
    for kind, visible in _SEEN.items():
        pointing = {id(c): _key(c, kind) for c in cells if c["ref"].startswith(f"{kind}/")}
        wanted = set(pointing.values())
        seen = set(visible(by).filter(pk__in=wanted).values_list("pk", flat=True)) if wanted else ()
        for cell in cells:
            if id(cell) in pointing and pointing[id(cell)] not in seen:
                cell["url"] = ""


def _key(cell: dict[str, Any], kind: str) -> int:
    return key_of(cell["ref"].removeprefix(f"{kind}/"))
