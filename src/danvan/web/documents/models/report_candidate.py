"""Standing duties to report and reviews with a date, as read, before adoption."""

from __future__ import annotations

from zlib import crc32

from django.db import models
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.models import Body, BodyGroup
from danvan.web.documents.models.version import Version


class ReportCandidate(models.Model):
    """A duty to report, or a review (`purpose`), that adoption makes into reporting duties.

    `every` lists how often, one duty for each; `due` is the last day of a review. `read` keeps
    what the reader found (`{every, reporter, to}` or `{date, text}`).
    """

    class Purpose(models.TextChoices):
        PERIODIC = "periodic", _("Báo cáo định kỳ")
        INTERIM_REVIEW = "interim_review", _("Sơ kết")
        FINAL_REVIEW = "final_review", _("Tổng kết")

    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="report_candidates")
    order = models.PositiveIntegerField()
    clause = models.CharField(max_length=120)
    purpose = models.CharField(_("Loại"), max_length=16, choices=Purpose, default=Purpose.PERIODIC)
    name = models.CharField(_("Tên báo cáo"), max_length=500)
    text = models.TextField(_("Lời văn"))
    every = models.JSONField(_("Kỳ báo cáo"), default=list)
    due = models.DateField(_("Thời hạn"), null=True, blank=True)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    read = models.JSONField(default=dict)
    accepted = models.BooleanField(default=False)
    dropped = models.BooleanField(default=False)

    class Meta:
        ordering = ["version", "order", "id"]

    def __str__(self) -> str:
        return f"{self.clause}: {self.name[:60]}"

    @property
    def seen(self) -> str:
        """A short mark of all that a person sees of it; asks for `bodies`, so fetch them first."""
        named = [(row.part, row.words, row.body_id, row.group_id) for row in self.bodies.all()]
        told = (str(self.purpose), self.name, self.every, self.due, self.accepted, self.dropped)
        return f"{crc32(repr((told, named)).encode()):08x}"


class ReportCandidateBody(models.Model):
    """A body named for it, by its words: who reports, or to whom; and whom they mean, and why."""

    class Part(models.TextChoices):
        REPORTER = "reporter", _("Cơ quan báo cáo")
        ADDRESSEE = "addressee", _("Nơi nhận báo cáo")

    candidate = models.ForeignKey(ReportCandidate, on_delete=models.CASCADE, related_name="bodies")
    part = models.CharField(max_length=12, choices=Part)
    words = models.CharField(max_length=400)
    body = models.ForeignKey(
        Body, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    group = models.ForeignKey(
        BodyGroup, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    reason = models.CharField(max_length=250, blank=True)
    settled = models.BooleanField(default=False)

    class Meta:
        ordering = ["candidate", "-part", "id"]

    def __str__(self) -> str:
        return self.words
