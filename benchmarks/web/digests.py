"""Digests for ten thousand people of a province, in the bodies that have something to be told."""

from __future__ import annotations

import time
from datetime import timedelta

from danvan.web.bodies.models import Body, Membership, Role, User
from danvan.web.core.clock import moved, now, today
from danvan.web.notices.digest.compose import compose_due
from danvan.web.notices.models import Digested, Mail
from danvan.web.programmes.matters import OWED
from danvan.web.programmes.models import Part, Task

PEOPLE = 10_000
_ROLES = (Role.OFFICER, Role.OFFICER, Role.APPROVER)


def people() -> None:
    """Officers and approvers of the bodies that owe something within the week."""
    pressing = Task.objects.counted().filter(state__in=OWED, due__lte=today())
    leads = pressing.filter(bodies__part=Part.LEAD).values("bodies__body")
    bodies = list(Body.objects.filter(pk__in=leads).order_by("path"))
    users = User.objects.bulk_create(
        (User(email=f"nguoi{at}@example.vn", full_name=f"Người {at}") for at in range(PEOPLE)),
        batch_size=1000,
    )
    Membership.objects.bulk_create(
        (
            Membership(user=user, body=bodies[at % len(bodies)], role=_ROLES[at // len(bodies) % 3])
            for at, user in enumerate(users)
        ),
        batch_size=1000,
    )


def composed() -> tuple[float, int]:
    """Seconds for all digests of a morning, and how many letters they were."""
    people()
    Digested.objects.all().delete()
    morning = now().replace(hour=1) + timedelta(days=1)  # eight o'clock in Việt Nam
    before = Mail.objects.count()
    begun = time.perf_counter()
    with moved(morning):
        compose_due(morning)
    return time.perf_counter() - begun, Mail.objects.count() - before
