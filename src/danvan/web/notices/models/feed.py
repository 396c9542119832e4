"""Calendars that a person's own calendar program fetches: of the person, or of a programme."""

from __future__ import annotations

import secrets

from django.db import models
from django.db.models import Q

from danvan.web.bodies.models import User
from danvan.web.programmes.models import Programme


def new_key() -> str:
    return secrets.token_urlsafe(16)


class Feed(models.Model):
    """`key` goes into the signed address; another one makes the old address worthless.

    Without a `programme` it has what the person's bodies owe. `used_on` is the day of the last
    fetch.
    """

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="feeds")
    programme = models.ForeignKey(
        Programme, null=True, on_delete=models.CASCADE, related_name="feeds"
    )
    key = models.CharField(max_length=32, default=new_key, editable=False)
    made_at = models.DateTimeField()
    used_on = models.DateField(null=True)

    class Meta:
        ordering = ["user", "programme_id"]
        constraints = [
            models.UniqueConstraint(
                fields=["user"], condition=Q(programme=None), name="one_own_feed"
            ),
            models.UniqueConstraint(fields=["user", "programme"], name="one_feed_a_programme"),
        ]

    def __str__(self) -> str:
        return f"{self.user}: {self.programme or '–'}"
