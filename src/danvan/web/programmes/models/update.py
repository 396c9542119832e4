"""What was reported of a task: progress, a submission, a return, an acceptance, with evidence."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.models import Body, User
from danvan.web.programmes.models.task import Task


class Update(models.Model):
    """One step in the story of a task. `figures` are `[{name, value, unit}]`."""

    class Kind(models.TextChoices):
        PROGRESS = "progress", _("Báo tiến độ")
        SUBMISSION = "submission", _("Báo hoàn thành")
        RETURN = "return", _("Trả lại")
        ACCEPTANCE = "acceptance", _("Chấp nhận hoàn thành")
        REMINDER = "reminder", _("Đôn đốc")

    task = models.ForeignKey(Task, on_delete=models.CASCADE, related_name="updates")
    kind = models.CharField(max_length=12, choices=Kind)
    body = models.ForeignKey(Body, null=True, on_delete=models.PROTECT, related_name="updates")
    user = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    text = models.TextField(_("Kết quả"), blank=True)
    progress = models.PositiveSmallIntegerField(_("Tiến độ"), null=True, blank=True)
    figures = models.JSONField(default=list, blank=True)

    class Meta:
        ordering = ["task", "-at", "-id"]
        indexes = [
            models.Index(fields=["task", "-at"]),
            models.Index(fields=["body", "-at"]),
            models.Index(fields=["-at"]),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} · {self.text[:60]}"


class Evidence(models.Model):
    """A file or a link that shows a result; `product` marks the deliverable itself."""

    update = models.ForeignKey(Update, on_delete=models.CASCADE, related_name="evidence")
    file = models.FileField(upload_to="evidence/%Y/%m", blank=True)
    link = models.URLField(max_length=500, blank=True)
    name = models.CharField(max_length=250)
    media_type = models.CharField(max_length=120, blank=True)
    size = models.PositiveBigIntegerField(default=0)
    product = models.BooleanField(_("Đây là sản phẩm của nhiệm vụ"), default=False)

    class Meta:
        ordering = ["update", "id"]

    def __str__(self) -> str:
        return self.name
