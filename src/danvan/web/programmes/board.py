"""Tasks of a programme in columns by their state, the first few of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Max, OuterRef, Subquery, Window
from django.db.models.functions import RowNumber

from danvan.web.programmes.models import Part, Task, TaskBody, TaskState
from danvan.web.programmes.querysets import TaskQuerySet
from danvan.web.programmes.tables import address

FEW = 6
COLUMNS = (
    TaskState.NOT_STARTED,
    TaskState.IN_PROGRESS,
    TaskState.RETURNED,
    TaskState.SUBMITTED,
    TaskState.COMPLETED,
)
_LEAD = (
    TaskBody.objects.filter(task=OuterRef("pk"), part=Part.LEAD)
    .order_by()
    .values("task")
    .annotate(name=Max("body__name"))
    .values("name")
)


@dataclass(frozen=True, slots=True)
class Column:
    """One state: the first tasks by date, how many there are, the address of all."""

    state: TaskState
    tasks: list[Task]
    number: int
    url: str


def columns(rows: TaskQuerySet, base: dict[str, Any]) -> list[Column]:
    """The columns of the board, each with at most FEW tasks."""
    number = Window(Count("*"), partition_by="state")
    place = Window(
        RowNumber(), partition_by="state", order_by=[F("due").asc(nulls_last=True), F("id").asc()]
    )
    ranked = rows.filter(state__in=COLUMNS).annotate(of=number, place=place)
    first = ranked.filter(place__lte=FEW).order_by("place")
    tasks = list(first.annotate(lead_name=Subquery(_LEAD)).defer("search"))
    return [_column(state, tasks, base) for state in COLUMNS]


def _column(state: TaskState, tasks: list[Any], base: dict[str, Any]) -> Column:
    mine = [task for task in tasks if task.state == state]
    number = mine[0].of if mine else 0
    return Column(state, mine, number, address(**base, state=state.value))
