"""Who of a body is told: those who hold a role in it today."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q

from danvan.web.bodies.acting import holders
from danvan.web.bodies.models import Membership, User
from danvan.web.bodies.querysets import alive
from danvan.web.core.clock import today

Reader = tuple[User, int]  # a person and the key of the body acted for


def told(bodies: Iterable[int], role: str) -> list[Reader]:
    """Each person with the key of the body, once for each body; one query."""
    at = today()
    held = Membership.objects.filter(alive(at), body__in=set(bodies), role__in=holders(role))
    held = held.filter(Q(body__valid_to=None) | Q(body__valid_to__gte=at), user__is_active=True)
    rows = held.select_related("user").order_by("user_id", "body_id")
    return list({(row.user_id, row.body_id): (row.user, row.body_id) for row in rows}.values())
