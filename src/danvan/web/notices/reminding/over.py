"""Reminders of what was paused, cancelled, given more time or closed leave the bell at once."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import QuerySet

from danvan.web.bodies.matters import COUNTS, Moved
from danvan.web.core.clock import now, today
from danvan.web.notices.models import Kind, Notice
from danvan.web.notices.models.notice import REMINDERS

_YEAR = timedelta(days=365)
_SIZE = 500  # keys of one statement


def forget_moved(moved: Moved) -> None:
    """A hearer of `bodies.matters.MOVED`; those of the day that holds now stay."""
    unread = Notice.objects.filter(kind__in=REMINDERS, read_at=None)
    keys = list(moved.keys)
    for start in range(0, len(keys), _SIZE):
        _forget(moved, keys[start : start + _SIZE])
    # A reminder of several things at once bears the day of none.
    several = unread.filter(subject_type=moved.under[0], subject_id=moved.under[1], due=None)
    for body, kind in list(several.order_by().values_list("body", "kind").distinct()):
        _recount(several.filter(body=body, kind=kind), _left(moved, body, kind))


def _forget(moved: Moved, keys: list[int]) -> None:
    """Of what is not owed any more there is nothing to urge either."""
    rows = Notice.objects.filter(subject_type=moved.label, subject_id__in=keys, read_at=None)
    if moved.due:
        rows = rows.filter(kind__in=REMINDERS).exclude(due=moved.due)
    else:
        rows = rows.filter(kind__in=(*REMINDERS, Kind.URGED))
    rows.update(read_at=now())


def _recount(rows: QuerySet[Notice], left: int) -> None:
    """They tell of no more than what is left, and of nothing not at all."""
    if left:
        rows.filter(count__gt=left).update(count=left)
    else:
        rows.update(read_at=now())


def _left(moved: Moved, body: int, kind: str) -> int:
    """How many such things are still owed: for who is above them, whoever owes them."""
    label, pk = moved.under
    return COUNTS[label](pk, None if kind == Kind.LONG_LATE else body, _until(kind))


def _until(kind: str) -> date:
    """The last due date that a reminder of the kind may be about."""
    if kind == Kind.DUE_SOON:
        return today() + _YEAR
    return today() if kind == Kind.DUE_TODAY else today() - timedelta(days=1)
