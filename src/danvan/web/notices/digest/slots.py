"""Whose digest is due at a moment: the hour of today's has come, or a weekly one was missed lately.

Only the latest one counts: after a week of standstill a person gets one, not seven.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.utils import timezone

from danvan.web.bodies.models import Membership, User
from danvan.web.bodies.querysets import alive
from danvan.web.notices.models import Digested, How
from danvan.web.notices.models.choice import HOUR

_PATIENCE = 3  # days after which a weekly digest that was missed waits for the next week


def due(at: datetime) -> Iterator[tuple[date, QuerySet[User]]]:
    """Each day that digests are made for at `at`, with the people who have not got theirs."""
    here = timezone.localtime(at)
    today = here.date()
    hour = Q(mail_choice__hour__lte=here.hour)
    daily = Q(mail_choice__digest=How.DAILY) & hour
    if here.hour >= HOUR:
        daily |= Q(mail_choice=None)
    yield today, _without(daily, today, today)
    for back in range(_PATIENCE):
        slot = today - timedelta(days=back)
        weekly = Q(mail_choice__digest=How.WEEKLY, mail_choice__weekday=slot.weekday())
        yield slot, _without(weekly & hour if back == 0 else weekly, slot, today)


def _without(wanted: Q, slot: date, today: date) -> QuerySet[User]:
    """Those who want it and have a role, and no digest since; one of a day to come is a mistake."""
    roles = Membership.objects.filter(alive(today), user=OuterRef("pk"))
    got = Digested.objects.filter(user=OuterRef("pk"), slot__gte=slot, slot__lte=today)
    people = User.objects.filter(wanted, Exists(roles), ~Exists(got), is_active=True)
    return people.order_by("pk")
