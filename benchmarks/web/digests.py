"""Digests for ten thousand people of a province: every body has some who write and who decide."""

from __future__ import annotations

import time
from datetime import timedelta

from danvan.web.bodies.models import Body, Membership, Role, User
from danvan.web.core.clock import moved, now
from danvan.web.notices.digest.compose import compose_due
from danvan.web.notices.models import Digested, Mail

PEOPLE = 10_000
_ROLES = (Role.OFFICER, Role.OFFICER, Role.APPROVER, Role.VIEWER)


def people() -> None:
    """So many that it is ten thousand in all, spread over the bodies."""
    bodies = list(Body.objects.filter(valid_to=None).order_by("path"))
    lacking = PEOPLE - User.objects.filter(memberships__isnull=False).distinct().count()
    users = User.objects.bulk_create(
        (User(email=f"nguoi{at}@example.vn", full_name=f"Người {at}") for at in range(lacking)),
        batch_size=1000,
    )
    Membership.objects.bulk_create(
        (
            Membership(user=user, body=bodies[at % len(bodies)], role=_ROLES[at // len(bodies) % 4])
            for at, user in enumerate(users)
        ),
        batch_size=1000,
    )


def composed() -> tuple[float, int]:
    """Seconds for all digests of a morning, and how many letters they were."""
    people()
    Digested.objects.all().delete()
    morning = now().replace(hour=1) + timedelta(days=1)  # eight o'clock in Việt Nam
    begun = time.perf_counter()
    with moved(morning):
        compose_due(morning)
    return time.perf_counter() - begun, Mail.objects.count()
