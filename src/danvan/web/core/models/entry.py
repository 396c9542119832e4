"""The journal: who did what to which thing, when, acting for whom. Written once, never changed."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from danvan.web.core.errors import Refused


class EntryQuerySet(models.QuerySet["Entry"]):
    """Rows of the journal; they can be read only."""

    def of(self, subject: models.Model) -> EntryQuerySet:
        """The entries of one thing, newest first, ready to be shown."""
        return self.filter(
            subject_type=subject._meta.label_lower, subject_id=subject.pk
        ).select_related("user", "body")

    def update(self, **_fields: Any) -> int:
        raise Refused(str(_("Nhật ký chỉ được ghi thêm, không được sửa.")))

    def delete(self) -> tuple[int, dict[str, int]]:
        raise Refused(str(_("Nhật ký chỉ được ghi thêm, không được xóa.")))


class Entry(models.Model):
    """One act. `changes` maps a field to `[before, after]`, both as they are shown."""

    at = models.DateTimeField()
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    body = models.ForeignKey("bodies.Body", null=True, on_delete=models.PROTECT, related_name="+")
    act = models.CharField(max_length=60)
    subject_type = models.CharField(max_length=60)
    subject_id = models.BigIntegerField()
    changes = models.JSONField(default=dict)
    note = models.TextField(blank=True)

    objects = EntryQuerySet.as_manager()

    class Meta:
        ordering = ["-at", "-id"]
        indexes = [
            models.Index(fields=["subject_type", "subject_id", "-at"]),
            models.Index(fields=["body", "-at"]),
            models.Index(fields=["-at", "-id"]),
        ]

    def __str__(self) -> str:
        return f"{self.act} {self.subject_type} {self.subject_id}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.pk:
            raise Refused(str(_("Nhật ký chỉ được ghi thêm, không được sửa.")))
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        raise Refused(str(_("Nhật ký chỉ được ghi thêm, không được xóa.")))
