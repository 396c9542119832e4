"""What rows of tasks need to be shown, fetched at once."""

from __future__ import annotations

from django.db.models import Prefetch

from danvan.web.bodies.models import Body
from danvan.web.programmes.models import TaskBody
from danvan.web.programmes.querysets import TaskQuerySet

_BODIES = Body.objects.only("id", "name", "short_name", "path")


def with_parts(rows: TaskQuerySet) -> TaskQuerySet:
    """With programme and bodies; without the words that only searching looks at."""
    parts = TaskBody.objects.prefetch_related(Prefetch("body", _BODIES)).order_by("task", "id")
    return (
        rows.select_related("programme__owner", "programme__follower")
        .prefetch_related(Prefetch("bodies", parts))
        .defer("search", "programme__search")
    )
