"""A version of a document: the file as it came, with its hash, and the reading of it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.models import User
from danvan.web.documents.models.document import Document


class Version(models.Model):
    """One file. `reading` is the contract's JSON as the reader gave it; it is never changed.

    `cleared_at`: a person said that it is no secret, whatever stands in its head.
    `pages` are the offsets in `text` at which the pages begin; empty for formats without pages.
    """

    class Status(models.TextChoices):
        QUEUED = "queued", _("Đang chờ đọc")
        READING = "reading", _("Đang đọc")
        READ = "read", _("Đã đọc, chờ xem lại")
        FAILED = "failed", _("Không đọc được")
        SETTLED = "settled", _("Đã xem lại")

    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField(default=1)
    file = models.FileField(upload_to="documents/%Y/%m")
    name = models.CharField(max_length=250)
    media_type = models.CharField(max_length=120)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64, db_index=True)
    status = models.CharField(max_length=10, choices=Status, default=Status.QUEUED)
    message = models.CharField(max_length=500, blank=True)
    duplicate_of = models.ForeignKey(
        Document, null=True, on_delete=models.SET_NULL, related_name="duplicates"
    )
    text = models.TextField(blank=True)
    reading = models.JSONField(default=dict)
    pages = models.JSONField(default=list)
    uploaded_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    uploaded_at = models.DateTimeField(auto_now_add=True)
    read_at = models.DateTimeField(null=True)
    settled_at = models.DateTimeField(null=True)
    cleared_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["document", "-number"]
        constraints = [models.UniqueConstraint(fields=["document", "number"], name="version_once")]

    def __str__(self) -> str:
        return f"{self.name} ({self.number})"
