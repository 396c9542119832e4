"""The calendar as this installation has it: the law's days off and the table of swapped days.

Kept in memory and made anew when the table changed, whichever process changed it: one short query
tells. Ask once for many computations.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Max, Sum

from danvan.web.core.deadlines.calendar import Calendar, Swapped
from danvan.web.core.models import SwappedDay

_KEPT: dict[str, Any] = {"version": None, "calendar": Calendar()}


def calendar() -> Calendar:
    """The calendar now."""
    version = _version()
    if _KEPT["version"] != version:
        days = SwappedDay.objects.all()
        swapped = (Swapped(d.day, d.kind == SwappedDay.Kind.WORKING, d.name) for d in days)
        _KEPT.update(calendar=Calendar(swapped), version=version)
    kept: Calendar = _KEPT["calendar"]
    return kept


def _version() -> tuple[Any, ...]:
    """What differs after any change: one more or fewer, a newer key, a revision raised."""
    table = SwappedDay.objects.order_by()
    return tuple(table.aggregate(Count("pk"), Max("pk"), Sum("revision")).values())
