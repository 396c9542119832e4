"""What waits for a leader: submitted, asked for more time, long late, long silent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db.models import Count, F, Max, OuterRef, Subquery, Window
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from danvan.web.core.clock import today
from danvan.web.programmes.forms.overview import OverviewFilters
from danvan.web.programmes.models import Extension, Part, Task, TaskBody
from danvan.web.programmes.tables import address

LONG = 30  # days late, or without a word
FEW = 3

_LEAD = (
    TaskBody.objects.filter(task=OuterRef("pk"), part=Part.LEAD)
    .order_by()
    .values("task")
    .annotate(name=Max("body__name"), number=Count("pk"))
)
_PROPOSED = Extension.objects.filter(task=OuterRef("pk"), decision="asked").values("proposed")[:1]


@dataclass(frozen=True, slots=True)
class Need:
    """One kind: how many there are, the first few, and the address of all."""

    key: str
    words: str | Promise
    icon: str
    number: int
    tasks: list[Task]
    url: str


_ASKED = ("pk", "of")


def needs(filters: OverviewFilters) -> list[Need]:
    """The kinds that have any; the tasks of all of them are fetched at once."""
    found = [(kind, *_first(filters, kind)) for kind in _kinds()]
    tasks = _tasks([key for _kind, keys, _number, _url in found for key in keys])
    return [
        Need(kind.key, kind.words, kind.icon, number, [tasks[key] for key in keys], url)
        for kind, keys, number, url in found
        if number
    ]


@dataclass(frozen=True, slots=True)
class _Kind:
    key: str
    words: str | Promise
    icon: str
    query: dict[str, Any]
    order: str


def _kinds() -> list[_Kind]:
    long_late = {"standing": "late", "due_to": today() - timedelta(days=LONG + 1)}
    return [
        _Kind("waiting", _("Chờ chấp nhận"), "send", {"state": "submitted"}, "submitted_on"),
        _Kind("asked", _("Xin gia hạn"), "calendar-plus", {"asked": "on"}, "due"),
        _Kind("late", _("Quá hạn hơn 30 ngày"), "alert-triangle", long_late, "due"),
        _Kind("silent", _("Hơn 30 ngày không cập nhật"), "bell", {"silent": LONG}, "updated_at"),
    ]


def _first(filters: OverviewFilters, kind: _Kind) -> tuple[list[int], int, str]:
    """Keys of those that wait longest, how many there are, the address of all."""
    query = {**filters.base, **kind.query}
    if "due_to" in kind.query and "due_to" in filters.base:
        query["due_to"] = min(filters.base["due_to"], kind.query["due_to"])
    found_by = filters.tasks(**query)
    rows = found_by.rows() if "standing" in query else found_by.plain()
    rows = rows.annotate(of=Window(Count("*")))
    order = F(kind.order).asc(nulls_first=True)
    found = list(rows.order_by(order, "id").values_list(*_ASKED)[:FEW])
    return [key for key, _of in found], found[0][1] if found else 0, address(**query)


def _tasks(keys: list[int]) -> dict[int, Task]:
    rows = Task.objects.filter(pk__in=keys).annotate(
        lead_name=Subquery(_LEAD.values("name")),
        lead_number=Subquery(_LEAD.values("number")),
        proposed=Subquery(_PROPOSED),
    )
    return {task.pk: task for task in rows.select_related("programme").defer("search")}
