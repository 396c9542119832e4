"""How reports stood at the end of a past day, from the steps that are kept of them.

A report counts from the first day of its period. It is sent from a submission to the return or
the withdrawal after it; its due date is the one that the last exception or return had given. On
this day the answer is that of `standing`.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from django.db.models import (
    Case,
    CharField,
    DateField,
    OuterRef,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce, TruncDate
from django.utils import timezone

from danvan.web.reports.models import Step
from danvan.web.reports.querysets import ReportQuerySet
from danvan.web.reports.standing import standing_at

K = Step.Kind
_MOVES = (K.SUBMISSION, K.RETURN, K.ACCEPTANCE, K.WITHDRAWAL, K.DROP, K.RESTORE)


def after(day: date) -> datetime:
    """The first moment of the day after, here."""
    return timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min))


def stood(rows: ReportQuerySet, day: date) -> ReportQuerySet:
    """Those whose period had begun, with `standing` as it was at the end of the day."""
    steps = Step.objects.filter(report=OuterRef("pk"), at__lt=after(day)).order_by("-at", "-id")
    sent = steps.filter(kind=K.SUBMISSION).annotate(on=TruncDate("at"))
    dated = steps.filter(due__isnull=False)
    rows = rows.filter(period_start__lte=day).annotate(
        moved=Subquery(steps.filter(kind__in=_MOVES).values("kind")[:1]),
        then_submitted=Subquery(sent.values("on")[:1], output_field=DateField()),
        then_due=Coalesce(Subquery(dated.values("due")[:1]), "first_due"),
    )
    rows = rows.annotate(then_state=_STATE)
    return rows.annotate(standing=standing_at(day, "then_state", "then_submitted", "then_due"))


_STATE = Case(
    When(moved__in=(K.SUBMISSION, K.ACCEPTANCE), then=Value("submitted")),
    When(moved=K.DROP, then=Value("dropped")),
    default=Value("expected"),
    output_field=CharField(),
)
