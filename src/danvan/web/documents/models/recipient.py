"""Nơi nhận as a distribution: each body confirms that it received and read the document."""

from __future__ import annotations

from django.db import models

from danvan.web.bodies.models import Body, BodyGroup, User
from danvan.web.documents.models.document import Document


class Recipient(models.Model):
    """One printed dash, or one body of it; without `body` nobody can confirm.

    The body sees the document from `sent_at` on. A dash that names a group keeps its row, with a
    row for each member, which has both, from the sending on.
    """

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="recipients")
    name = models.CharField(max_length=400)
    purpose = models.CharField(max_length=12, blank=True)
    body = models.ForeignKey(
        Body, null=True, blank=True, on_delete=models.PROTECT, related_name="received"
    )
    group = models.ForeignKey(
        BodyGroup, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    sent_at = models.DateTimeField(null=True)
    sent_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    received_at = models.DateTimeField(null=True)
    received_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    read_at = models.DateTimeField(null=True)
    read_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ["document", "id"]

    def __str__(self) -> str:
        return self.name
