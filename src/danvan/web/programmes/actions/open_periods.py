"""Opens the periods of recurring tasks as time goes on; doing it again changes nothing."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.db.models import Q

from danvan.web.bodies.acting import SYSTEM, Actor
from danvan.web.core import audit
from danvan.web.programmes.actions.build import open_all
from danvan.web.programmes.actions.rollup import roll_up
from danvan.web.programmes.models import Task, TaskState


@transaction.atomic
def open_periods(*, by: Actor = SYSTEM, at: date) -> int:
    """Make what recurring tasks of open programmes lack on the day `at`; how many were made."""
    running = Q(programme__end__isnull=True) | Q(programme__end__gte=at)
    parents = list(
        Task.objects.filter(running, leaf=False, group=None, programme__closed_on=None)
        .exclude(every="")
        .exclude(state__in=[TaskState.CANCELLED, TaskState.PAUSED])
        .select_for_update(of=("self",))
        .select_related("programme")
    )
    made = open_all(parents, at)
    if made:
        roll_up(Task.objects.filter(parent__in=parents))
        audit.record_all(audit.entry(by, "open_periods", task) for task in parents)
    return made
