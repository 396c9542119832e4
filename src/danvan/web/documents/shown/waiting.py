"""How far the reading is, and what waits for a person after it."""

from __future__ import annotations

from dataclasses import dataclass

from danvan.web.documents.models import Version


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
    accepted = list(version.candidates.filter(dropped=False).values_list("accepted", flat=True))
    doubts = version.doubts.filter(settled_at=None).count()
    return Left(doubts, accepted.count(False), len(accepted))
