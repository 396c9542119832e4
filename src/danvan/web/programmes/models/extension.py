"""A later due date, asked with a reason and decided by the follower; the old dates are kept."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.models import Body, User
from danvan.web.programmes.models.task import Task


class Extension(models.Model):
    """One request. `before` is the due date when it was asked."""

    class Decision(models.TextChoices):
        ASKED = "asked", _("Chờ quyết định")
        GRANTED = "granted", _("Đồng ý")
        REFUSED = "refused", _("Không đồng ý")

    task = models.ForeignKey(Task, on_delete=models.CASCADE, related_name="extensions")
    before = models.DateField()
    proposed = models.DateField(_("Hạn đề nghị"))
    granted = models.DateField(null=True, blank=True)
    reason = models.TextField(_("Lý do"))
    decision = models.CharField(max_length=10, choices=Decision, default=Decision.ASKED)
    answer = models.TextField(_("Ý kiến"), blank=True)
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    asked_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    decided_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["task", "-asked_at"]
        constraints = [
            models.UniqueConstraint(
                fields=["task"], condition=models.Q(decision="asked"), name="one_open_request"
            )
        ]

    def __str__(self) -> str:
        return f"{self.before} → {self.proposed}"
