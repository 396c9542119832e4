"""Bodies for the search of the head."""

from __future__ import annotations

from django.db.models import F

from danvan.web.bodies.access import visible_bodies
from danvan.web.bodies.acting import Actor
from danvan.web.core.finding import Found, Group, group


def find(by: Actor, words: str, most: int) -> list[Group]:
    """By any name, code or symbol; those that still exist first, then the higher ones."""
    bodies = visible_bodies(by).matching(words)
    rows = bodies.order_by(F("valid_to").asc(nulls_first=True), "depth", "path")[: most + 1]
    found = (Found(b.name, b.get_absolute_url(), str(b.get_kind_display())) for b in rows)
    return [group("bodies", words, found, most)]
