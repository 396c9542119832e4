"""How tasks stood at the end of a past day, from the dates that are kept of them.

A task counts from the day its programme begins, an occurrence of a recurring one from the first
day of its period. It is finished from the day its result was reported, once that was accepted;
unproven from that day while the product is missing. Its due date is the one that held on the day,
before later extensions. What is paused or cancelled now counts as such on every day, for the day
it began is not among the dates; nor is a report that was returned since. On this day the answer
is that of `standing`.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from django.conf import settings
from django.db.models import (
    Case,
    CharField,
    DateField,
    F,
    OuterRef,
    Q,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce
from django.utils import timezone

from danvan.web.programmes.querysets import TaskQuerySet
from danvan.web.programmes.standing import OWED, Standing

BEGUN = Coalesce("period_start", "programme__start")


def after(day: date) -> datetime:
    """The first moment of the day after, here."""
    return timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min))


def begun(rows: TaskQuerySet, day: date) -> TaskQuerySet:
    """Those that were owed on the day already."""
    return rows.annotate(begun=BEGUN).filter(begun__lte=day)


def due_then(day: date) -> Case:
    """The due date that held at the end of the day: what the first later extension replaced."""
    from danvan.web.programmes.models import Extension

    later = Extension.objects.filter(
        task=OuterRef("pk"), decision="granted", decided_at__gte=after(day)
    )
    before = Subquery(later.order_by("decided_at").values("before")[:1])
    extended = When(extensions_granted__gt=0, then=Coalesce(before, F("due")))
    return Case(extended, default=F("due"), output_field=DateField())


def _standing(day: date) -> Case:
    """How a task with `due_then` stood; empty where it had not begun."""
    soon = day + timedelta(days=settings.DUE_SOON_DAYS)
    told = Q(state="submitted", submitted_on__lte=day)
    done = Q(state="completed") & (Q(completed_on__lte=day) | Q(completed_on__isnull=True))
    rules = [
        (Q(begun__gt=day), ""),
        (Q(state="cancelled"), Standing.CANCELLED),
        (Q(state="paused"), Standing.PAUSED),
        (done & Q(completed_on__gt=F("due_then")), Standing.DONE_LATE),
        (done, Standing.DONE),
        (told & OWED, Standing.UNPROVEN),
        (told & Q(submitted_on__lte=F("due_then")), Standing.ON_TIME),
        (Q(due_then__isnull=True), Standing.UNDATED),
        (Q(due_then__lt=day), Standing.LATE),
        (Q(due_then__lte=soon), Standing.DUE_SOON),
    ]
    whens = [When(condition, then=Value(str(standing))) for condition, standing in rules]
    return Case(*whens, default=Value(Standing.ON_TIME.value), output_field=CharField())


def stood(rows: TaskQuerySet, day: date) -> TaskQuerySet:
    """With `standing`, how each stood at the end of the day; those begun by then."""
    return begun(rows, day).annotate(due_then=due_then(day)).annotate(standing=_standing(day))


def with_past(rows: TaskQuerySet, day: date) -> TaskQuerySet:
    """With `then`, how each stood at the end of the day; empty for those not begun by then."""
    return rows.annotate(begun=BEGUN, due_then=due_then(day)).annotate(then=_standing(day))
