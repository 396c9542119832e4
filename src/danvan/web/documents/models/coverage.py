"""Which duties of a document another one carries out: what was found, and what people decided."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from danvan.web.bodies.models import Body, User
from danvan.web.documents.models.document import Document
from danvan.web.documents.models.version import Version


class Comparison(models.Model):
    """What the duties of `upper` meet with in `lower`: found beforehand, for a page must not wait.

    `cells` are the answers by duty, `evidence` the reasons by duty. The two marks tell of which
    words and by which rules: where they differ from those of today, it has to be found anew.
    """

    upper = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="compared_below")
    lower = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="compared_above")
    upper_mark = models.CharField(max_length=32)
    lower_mark = models.CharField(max_length=32)
    cells = models.JSONField(default=dict)
    evidence = models.JSONField(default=dict)
    made_at = models.DateTimeField()

    class Meta:
        ordering = ["upper", "lower"]
        constraints = [models.UniqueConstraint(fields=["upper", "lower"], name="compared_once")]

    def __str__(self) -> str:
        return f"{self.upper} → {self.lower}"


class Verdict(models.TextChoices):
    """What a person says of one duty and one document."""

    COVERED = "covered", _("Đã cụ thể hóa")
    PARTLY = "partly", _("Cụ thể hóa một phần")
    NONE = "none", _("Chưa cụ thể hóa")


class CoverageDecision(models.Model):
    """A person's word on one duty of `upper` and the document `lower`.

    It belongs to the words, not to a version: `duty` is the mark of the duty's words, and holds
    in every version in which they stand. `clauses` are those of the lower document that it is
    about, each by its path and by the mark of its words. `revision` tells two people apart.
    """

    upper = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="decided_below")
    lower = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="decided_above")
    duty = models.CharField(max_length=40)
    duty_clause = models.CharField(max_length=120)
    duty_words = models.TextField()
    verdict = models.CharField(pgettext_lazy("verdict", "Kết luận"), max_length=8, choices=Verdict)
    clauses = models.JSONField(default=list)
    note = models.CharField(_("Ghi chú"), max_length=500, blank=True)
    user = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    body = models.ForeignKey(Body, null=True, on_delete=models.PROTECT, related_name="+")
    decided_at = models.DateTimeField()
    revision = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        ordering = ["upper", "lower", "id"]
        constraints = [
            models.UniqueConstraint(fields=["upper", "lower", "duty"], name="decided_once")
        ]

    def __str__(self) -> str:
        return f"{self.duty_clause}: {self.get_verdict_display()}"
