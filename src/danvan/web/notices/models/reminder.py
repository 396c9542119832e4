"""Reminders of due dates: which were given, and how often a body wants them."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.models import Body


class Reminder(models.Model):
    """That a thing was reminded of at a step before or after a due date: once, by its key.

    `run` is the mark of the process that made the row, and so gives the notices.
    """

    subject_type = models.CharField(max_length=60)
    subject_id = models.BigIntegerField()
    step = models.CharField(max_length=12)
    due = models.DateField()
    run = models.CharField(max_length=32)
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["subject_type", "subject_id", "due", "step"], name="reminded_once"
            )
        ]
        indexes = [models.Index(fields=["run"], name="reminder_run")]

    def __str__(self) -> str:
        return f"{self.subject_type} {self.subject_id}: {self.step}, {self.due}"


class Rhythm(models.Model):
    """How a body reminds in what it follows; it holds for the bodies below that have no own one.

    Days before a due date, then every so many days after it; long after it goes to the body above.
    """

    body = models.OneToOneField(Body, on_delete=models.CASCADE, related_name="rhythm")
    before = models.CharField(_("Nhắc trước hạn (ngày)"), max_length=60, blank=True)
    every = models.PositiveSmallIntegerField(_("Quá hạn thì nhắc lại mỗi (ngày)"))
    above = models.PositiveSmallIntegerField(_("Quá hạn thì báo cấp trên sau (ngày)"))
    revision = models.PositiveIntegerField(default=0, editable=False)

    def __str__(self) -> str:
        return str(self.body)
