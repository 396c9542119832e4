"""A draft that a lower body makes to carry out a programme, and what became of each duty there."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.models import Body, User
from danvan.web.documents.models import Document, Version
from danvan.web.programmes.models.programme import Programme
from danvan.web.programmes.models.task import Task


class Draft(models.Model):
    """`document` is the draft of `body` for `programme`; `signed` the version that was signed.

    `margin` is how many days before those of the programme its deadlines were set. Documents in
    `others` were taken for the signed one, and a person said that they are not.
    """

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="drafts")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="drafts")
    document = models.OneToOneField(Document, on_delete=models.CASCADE, related_name="drafting")
    margin = models.PositiveSmallIntegerField(_("Sớm hơn (ngày)"), default=0)
    made_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()
    signed = models.ForeignKey(Version, null=True, on_delete=models.SET_NULL, related_name="+")
    signed_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    signed_at = models.DateTimeField(null=True)
    others = models.ManyToManyField(Document, related_name="+")

    class Meta:
        ordering = ["programme", "-made_at"]

    def __str__(self) -> str:
        return str(self.document)


class DraftDuty(models.Model):
    """A duty of the programme in the draft, by the words of `task` that are quoted there."""

    draft = models.ForeignKey(Draft, on_delete=models.CASCADE, related_name="duties")
    task = models.ForeignKey(Task, on_delete=models.CASCADE, related_name="drafted")
    order = models.PositiveIntegerField()
    words = models.TextField()

    class Meta:
        ordering = ["draft", "order"]
        constraints = [models.UniqueConstraint(fields=["draft", "task"], name="drafted_once")]

    def __str__(self) -> str:
        return self.words[:80]


class Derivation(models.Model):
    """Where `upper` is made concrete: a clause of `document`, and the task there once there is one.

    `evidence` tells what a match by likeness stands on.
    """

    class How(models.TextChoices):
        ORIGIN = "origin", _("Giữ nguồn gốc từ dự thảo")
        COVERAGE = "coverage", _("Khớp theo nội dung")

    upper = models.ForeignKey(Task, on_delete=models.CASCADE, related_name="derived")
    document = models.ForeignKey(Document, on_delete=models.CASCADE, related_name="derivations")
    clause = models.CharField(max_length=120)
    task = models.ForeignKey(Task, null=True, on_delete=models.CASCADE, related_name="derives")
    how = models.CharField(max_length=10, choices=How)
    evidence = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["upper", "document", "id"]
        constraints = [
            models.UniqueConstraint(fields=["upper", "document", "clause"], name="derived_once")
        ]

    def __str__(self) -> str:
        return f"{self.document} {self.clause}"
