"""A table's filters kept under a name."""

from __future__ import annotations

from django.db import models

from danvan.web.bodies.models import User


class SavedView(models.Model):
    """`query` is the page's query string; it shows each user only what that user may see."""

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="views")
    name = models.CharField(max_length=80)
    query = models.CharField(max_length=1000)

    class Meta:
        ordering = ["name"]
        constraints = [models.UniqueConstraint(fields=["user", "name"], name="view_once")]

    def __str__(self) -> str:
        return self.name
