"""What rows of tasks need to be shown, fetched at once."""

from __future__ import annotations

from django.db.models import Prefetch

from danvan.web.programmes.models import TaskBody
from danvan.web.programmes.querysets import TaskQuerySet

# what a row shows of a body, and what access asks of it
_NAMED = ("task_id", "body_id", "part", "words", "body__name", "body__short_name", "body__path")


def with_parts(rows: TaskQuerySet) -> TaskQuerySet:
    """With programme and bodies; without the words that only searching looks at."""
    # The column, not the task: that would be ordered by its programme.
    parts = TaskBody.objects.select_related("body").only(*_NAMED).order_by("task_id", "id")
    return (
        rows.select_related("programme__owner", "programme__follower")
        .prefetch_related(Prefetch("bodies", parts))
        .defer("search", "programme__search")
    )
