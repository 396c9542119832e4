"""What a section said before somebody went on with it: to be looked at, and to be had back."""

from __future__ import annotations

from django.db import models

from danvan.web.bodies.models import User
from danvan.web.reports.models.content import Section


class Earlier(models.Model):
    """The words as one person left them, kept when another one, or a later spell of edits, begins.

    `written_by` is empty for the machine's words; `at` is when they were last changed.
    """

    section = models.ForeignKey(Section, on_delete=models.CASCADE, related_name="earlier")
    blocks = models.JSONField()
    written_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ["section", "-at", "-id"]

    def __str__(self) -> str:
        return f"{self.section} · {self.at:%d/%m/%Y %H:%M}"
