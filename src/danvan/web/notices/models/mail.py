"""The outbox: letters with a key, each sent once."""

from __future__ import annotations

import hashlib

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from danvan.web.bodies.models import User


class MailState(models.TextChoices):
    """Where a letter is."""

    WAITING = "waiting", _("Chờ gửi")
    SENDING = "sending", _("Đang gửi")
    SENT = "sent", pgettext_lazy("mail", "Đã gửi")
    FAILED = "failed", _("Không gửi được")
    STOPPED = "stopped", _("Đã thôi gửi")


class Mail(models.Model):
    """One letter to one person. `key` says what it is, so that it is composed once.

    `shown` are the things it speaks of, `[[body, model, [keys]], …]`: whether the reader still
    may see them is asked again at the sending. `claim` is the mark of the process that is sending
    it until `lease`; after that another one may. `stop` ends letters of this kind, one click.
    """

    class What(models.TextChoices):
        URGING = "urging", _("Đôn đốc")
        DIGEST = "digest", _("Thư tổng hợp")

    key = models.CharField(max_length=120, unique=True)
    what = models.CharField(max_length=12, choices=What)
    user = models.ForeignKey(User, on_delete=models.CASCADE, related_name="mails")
    to = models.EmailField()
    subject = models.CharField(max_length=250)
    text = models.TextField()
    html = models.TextField()
    stop = models.CharField(max_length=500)
    shown = models.JSONField(default=list)
    state = models.CharField(max_length=10, choices=MailState, default=MailState.WAITING)
    tries = models.PositiveSmallIntegerField(default=0)
    next_try = models.DateTimeField()
    claim = models.CharField(max_length=32, blank=True)
    lease = models.DateTimeField(null=True)
    error = models.CharField(max_length=500, blank=True)
    at = models.DateTimeField()
    sent_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["-at", "-id"]
        indexes = [
            models.Index(fields=["state", "next_try"], name="mail_waiting"),
            models.Index(fields=["-at"], name="mail_at"),
        ]

    def __str__(self) -> str:
        return f"{self.to}: {self.subject}"

    @property
    def message_id(self) -> str:
        """The same at every try, so that a server which got the letter twice can tell."""
        host = self.stop.partition("://")[2].partition("/")[0].partition(":")[0] or "localhost"
        return f"<{hashlib.sha256(self.key.encode()).hexdigest()[:32]}@{host}>"
