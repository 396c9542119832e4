"""A notice: what one person, acting for a body, should hear of."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from danvan.web.bodies.models import Body, User
from danvan.web.core.sight import Subject


class Kind(models.TextChoices):
    """What it says: the news of `bodies.news.NewsKind`, then the reminders of a due date."""

    URGED = "urged", pgettext_lazy("notice", "Đôn đốc")
    ASSIGNED = "assigned", _("Được giao")
    SUBMITTED = "submitted", _("Báo xong, chờ chấp nhận")
    WITHDRAWN = "withdrawn", _("Đã rút lại")
    RETURNED = "returned", _("Bị trả lại")
    ACCEPTED = "accepted", _("Được chấp nhận")
    ASKED = "asked", pgettext_lazy("notice", "Xin gia hạn")
    GRANTED = "granted", _("Được gia hạn")
    REFUSED = "refused", _("Không được gia hạn")
    DISTRIBUTED = "distributed", _("Văn bản gửi tới")
    DUE_SOON = "due_soon", _("Sắp đến hạn")
    DUE_TODAY = "due_today", _("Đến hạn hôm nay")
    LATE = "late", _("Quá hạn")
    LONG_LATE = "long_late", pgettext_lazy("notice", "Cấp dưới quá hạn lâu")


REMINDERS = (Kind.DUE_SOON, Kind.DUE_TODAY, Kind.LATE, Kind.LONG_LATE)


class Notice(models.Model):
    """`title` names the subject, `words` are what was written; `count` things are meant by it.

    Whether the reader may still see the subject is asked when the notice is shown or mailed.
    `mailed` says that a digest has carried it.
    """

    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="notices")
    body = models.ForeignKey(Body, on_delete=models.CASCADE, related_name="+")
    sender = models.ForeignKey(Body, null=True, on_delete=models.SET_NULL, related_name="+")
    kind = models.CharField(max_length=12, choices=Kind)
    subject_type = models.CharField(max_length=60)
    subject_id = models.BigIntegerField()
    count = models.PositiveIntegerField(default=1)
    title = models.CharField(max_length=300)
    words = models.CharField(max_length=500, blank=True)
    due = models.DateField(null=True)
    link = models.CharField(max_length=300, blank=True)
    at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)
    mailed = models.BooleanField(default=False)

    class Meta:
        ordering = ["-at", "-id"]
        indexes = [
            models.Index(fields=["user", "-at"]),
            models.Index(
                fields=["user"], condition=models.Q(read_at__isnull=True), name="notice_unread"
            ),
            models.Index(fields=["subject_type", "subject_id"], name="notice_subject"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.title}"

    @property
    def subject(self) -> Subject:
        return (self.subject_type, self.subject_id)
