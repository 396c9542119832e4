"""What awaits a person on the reading screen: tasks as read and as corrected, and doubts."""

from __future__ import annotations

from zlib import crc32

from django.db import models
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.models import Body, BodyGroup, User
from danvan.web.documents.models.version import Version


class Candidate(models.Model):
    """A task of the reading before adoption.

    `read` keeps what the reader found (`{text, due, every, deliverable, lead, coordinate}`; empty
    for a task that a person added); the other fields hold what counts now. `dropped` ones stay;
    those that were joined to another one are dropped and say to which.
    """

    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="candidates")
    order = models.PositiveIntegerField()
    clause = models.CharField(max_length=120)
    text = models.TextField(_("Nhiệm vụ"))
    due = models.DateField(_("Thời hạn"), null=True, blank=True)
    due_words = models.CharField(max_length=250, blank=True)
    every = models.CharField(_("Định kỳ"), max_length=10, blank=True)
    deliverable = models.CharField(_("Sản phẩm"), max_length=500, blank=True)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    read = models.JSONField(default=dict)
    accepted = models.BooleanField(default=False)
    dropped = models.BooleanField(default=False)
    merged_into = models.ForeignKey("self", null=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        ordering = ["version", "order", "id"]

    def __str__(self) -> str:
        return f"{self.clause}: {self.text[:60]}"

    @property
    def seen(self) -> str:
        """A short mark of all that a person sees of it: another one means that somebody changed it.

        Asks for `bodies`, so fetch them first where there are many.
        """
        named = [(row.part, row.words, row.body_id, row.group_id) for row in self.bodies.all()]
        told = (self.text, self.due, self.every, self.deliverable, self.accepted, self.dropped)
        return f"{crc32(repr((told, self.start, self.end, named)).encode()):08x}"


class CandidateBody(models.Model):
    """A body named for a candidate: its words, and whom they were taken to mean, and why."""

    class Part(models.TextChoices):
        LEAD = "lead", _("Chủ trì")
        COORDINATE = "coordinate", _("Phối hợp")

    candidate = models.ForeignKey(Candidate, on_delete=models.CASCADE, related_name="bodies")
    part = models.CharField(max_length=12, choices=Part)
    words = models.CharField(max_length=400)
    start = models.PositiveIntegerField(null=True)
    end = models.PositiveIntegerField(null=True)
    body = models.ForeignKey(
        Body, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    group = models.ForeignKey(
        BodyGroup, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    reason = models.CharField(max_length=250, blank=True)
    settled = models.BooleanField(default=False)

    class Meta:
        ordering = ["candidate", "id"]

    def __str__(self) -> str:
        return self.words


class Doubt(models.Model):
    """A finding of the reader, or a name that could not be resolved, until a person settles it."""

    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="doubts")
    code = models.CharField(max_length=60)
    severity = models.CharField(max_length=10)
    message = models.TextField()
    start = models.PositiveIntegerField(default=0)
    end = models.PositiveIntegerField(default=0)
    settled_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    settled_at = models.DateTimeField(null=True)
    decision = models.CharField(max_length=250, blank=True)

    class Meta:
        ordering = ["version", "start", "id"]

    def __str__(self) -> str:
        return self.message
