"""How many tasks stand how: the numbers of Tổng quan at a cut-off."""

from __future__ import annotations

from datetime import date, datetime

from django.http import HttpRequest
from ninja import Query, Router, Schema

from danvan.web.api.asked import TaskQuery, task_filters
from danvan.web.core.clock import now, today
from danvan.web.programmes import counts

router = Router(tags=["counts"])


class Counts(Schema):
    """Every leaf that passes the filters, once: the numbers of `standings` add up to `total`."""

    cut_off: date
    computed_at: datetime
    total: int
    standings: dict[str, int]


@router.get("", response=Counts, url_name="counts", summary="Numbers of tasks by standing")
def numbers(request: HttpRequest, query: Query[TaskQuery]) -> Counts:
    filters = task_filters(request, query)
    tally = counts.total(filters.rows())
    return Counts(
        cut_off=filters.past or today(),
        computed_at=now(),
        total=tally.total,
        standings={column.key: tally.of(column) for column in counts.COLUMNS},
    )
