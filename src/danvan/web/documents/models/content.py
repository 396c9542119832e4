"""The content of a version: its clauses and the documents it cites."""

from __future__ import annotations

from zlib import crc32

from django.db import models

from danvan.web.documents.models.document import Document
from danvan.web.documents.models.version import Version


class Clause(models.Model):
    """A part of the outline. `path` is the contract's id; `start`, `end` are in Version.text."""

    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="clauses")
    parent = models.ForeignKey("self", null=True, on_delete=models.CASCADE, related_name="children")
    order = models.PositiveIntegerField()
    path = models.CharField(max_length=120)
    label = models.CharField(max_length=60, blank=True)
    level = models.PositiveSmallIntegerField()
    kind = models.CharField(max_length=10, default="clause")
    heading = models.TextField(blank=True)
    text = models.TextField(blank=True)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()

    class Meta:
        ordering = ["version", "order"]
        constraints = [models.UniqueConstraint(fields=["version", "path"], name="clause_once")]

    def __str__(self) -> str:
        return self.path

    @property
    def seen(self) -> str:
        """A short mark of all that is shown of it: another one says that somebody changed it."""
        told = (self.label, self.heading, self.text, self.start, self.end)
        return f"{crc32(repr(told).encode()):08x}"


class Citation(models.Model):
    """A mention of another document, as read; `target` is the document held or its stub.

    One that stands in the title of another mention (`inside`) tells how that other document, not
    the one that is read, stands to the target: `inside_relation`. `first_target` is the document it
    led to before a person said that this one is the target.
    """

    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="citations")
    target = models.ForeignKey(
        Document, null=True, blank=True, on_delete=models.SET_NULL, related_name="cited_by"
    )
    first_target = models.ForeignKey(
        Document,
        null=True,
        blank=True,
        db_index=False,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    type = models.CharField(max_length=20)
    code = models.CharField(max_length=80, blank=True)
    date = models.DateField(null=True)
    issuer_name = models.CharField(max_length=250, blank=True)
    title = models.CharField(max_length=1000, blank=True)
    relation = models.CharField(max_length=12)
    inferred = models.BooleanField(default=False)
    inside = models.ForeignKey("self", null=True, on_delete=models.SET_NULL, related_name="+")
    inside_relation = models.CharField(max_length=12, blank=True)
    clause = models.CharField(max_length=120, blank=True)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()

    class Meta:
        ordering = ["version", "start"]
        indexes = [
            models.Index(
                fields=["first_target"],
                condition=models.Q(first_target__isnull=False),
                name="citation_first_target",
            )
        ]

    def __str__(self) -> str:
        return self.code or self.title
