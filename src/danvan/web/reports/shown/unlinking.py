"""Takes away links of a report that lead its reader to what is closed to the reader."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import Any

from django.db.models import QuerySet

from danvan.web.bodies.acting import Actor
from danvan.web.core.numbers import key_of
from danvan.web.programmes.access import visible_tasks
from danvan.web.reports.access import visible_reports
from danvan.web.reports.building.refs import REPORT, TASK

# Reports last: those asked along are among what was seen of them.
_SEEN: dict[str, Callable[[Actor], QuerySet[Any]]] = {TASK: visible_tasks, REPORT: visible_reports}


def unlink(by: Actor, blocks: Iterable[dict[str, Any]], reports: Collection[int] = ()) -> set[int]:
    """Of the cells that point to a task or a report, leave those linked that `by` may open.

    Answers which of `reports`, asked along with those, `by` may open.
    """
    cells = [
        cell
        for block in blocks
        for row in block.get("rows", ())
        for cell in row["cells"]
        if cell.get("url")
    ]
    seen: set[int] = set()
    for kind, visible in _SEEN.items():
        pointing = {id(c): _key(c, kind) for c in cells if c["ref"].startswith(f"{kind}/")}
        wanted = {*pointing.values(), *(reports if kind == REPORT else ())}
        seen = set(visible(by).filter(pk__in=wanted).values_list("pk", flat=True) if wanted else ())
        for cell in cells:
            if id(cell) in pointing and pointing[id(cell)] not in seen:
                cell["url"] = ""
    return seen & set(reports)


def _key(cell: dict[str, Any], kind: str) -> int:
    return key_of(cell["ref"].removeprefix(f"{kind}/"))
