"""What a report says: sections of text, figures, and the lower reports it was built from."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.models import Body, User
from danvan.web.reports.models.report import Report


class Section(models.Model):
    """One section of the outline. `blocks` are those of danvan.official, as JSON.

    `built` is what the machine wrote, kept beside what the officer made of it: equal as long as
    nobody edited. `offered` says that the machine wrote it anew since, and nobody looked at that.
    `key` is the section's key in the outline; the order is that of the paper. Level 0 is a part.
    """

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="sections")
    order = models.PositiveSmallIntegerField()
    key = models.CharField(max_length=60)
    level = models.PositiveSmallIntegerField(default=1)
    heading = models.CharField(_("Đề mục"), max_length=500)
    blocks = models.JSONField(default=list)
    built = models.JSONField(default=list)
    offered = models.BooleanField(default=False)
    edited_by = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    edited_at = models.DateTimeField(null=True)
    revision = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        ordering = ["report", "order"]
        constraints = [models.UniqueConstraint(fields=["report", "key"], name="section_once")]

    def __str__(self) -> str:
        return self.heading


class Figure(models.Model):
    """One number of the data form: of the period, so far, planned, in the same period last year.

    `counted` says that the machine took it from the rows behind it (`source` tells which, for the
    page that opens them); any other was typed by the reporter.
    """

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="figures")
    order = models.PositiveSmallIntegerField(default=0)
    key = models.CharField(max_length=60)
    name = models.CharField(_("Chỉ số"), max_length=500)
    unit = models.CharField(_("Đơn vị"), max_length=60, blank=True)
    planned = models.DecimalField(
        _("Kế hoạch"), max_digits=18, decimal_places=2, null=True, blank=True
    )
    value = models.DecimalField(
        _("Trong kỳ"), max_digits=18, decimal_places=2, null=True, blank=True
    )
    total = models.DecimalField(_("Lũy kế"), max_digits=18, decimal_places=2, null=True, blank=True)
    last_year = models.DecimalField(
        _("Cùng kỳ năm trước"), max_digits=18, decimal_places=2, null=True, blank=True
    )
    note = models.CharField(_("Ghi chú"), max_length=250, blank=True)
    counted = models.BooleanField(default=False)
    source = models.CharField(max_length=250, blank=True)

    class Meta:
        ordering = ["report", "order", "id"]
        constraints = [models.UniqueConstraint(fields=["report", "key"], name="figure_once")]

    def __str__(self) -> str:
        return f"{self.name}: {self.value}"


class Source(models.Model):
    """A lower report taken into an upper one, as it stood then: `content` tells which state.

    `lower` is empty where that report was deleted since; `body` tells whose it was.
    """

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="sources")
    lower = models.ForeignKey(
        Report, null=True, on_delete=models.SET_NULL, related_name="taken_into"
    )
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="+")
    content = models.PositiveIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["report", "lower"], name="taken_once")]

    def __str__(self) -> str:
        return f"{self.body} → {self.report}"
