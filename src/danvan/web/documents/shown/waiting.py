"""How far the reading is, and what waits for a person after it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, OuterRef, QuerySet, Subquery

from danvan.web.documents.models import Candidate, Doubt, Version


@dataclass(frozen=True, slots=True)
class Left:
    """What a person has not looked at yet, of how many tasks."""

    doubts: int
    unseen: int
    tasks: int


def before(version: Version) -> int:
    """How many files are read before this one."""
    waiting = (Version.Status.QUEUED, Version.Status.READING)
    return Version.objects.filter(status__in=waiting, pk__lt=version.pk).count()


def left(version: Version) -> Left:
    """Open doubts, tasks not accepted, tasks in all."""
    tasks = Candidate.objects.filter(version=OuterRef("pk"), dropped=False)
    doubts = Doubt.objects.filter(version=OuterRef("pk"), settled_at=None)
    asked = (doubts, tasks.filter(accepted=False), tasks)
    found = Version.objects.filter(pk=version.pk).values_list(*map(_count, asked)).get()
    return Left(*(each or 0 for each in found))


def _count(rows: QuerySet[Any]) -> Subquery:
    return Subquery(rows.order_by().values("version").annotate(n=Count("pk")).values("n"))
