"""A figure that a programme promises to reach, and its values by period and body."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.models import Body
from danvan.web.documents.models import Version
from danvan.web.programmes.models.programme import Programme


class Indicator(models.Model):
    """From `baseline` to `target` by `due`; `rising` is False where less is better.

    `version`, `clause`, `start`, `end` are where a document sets it; none of them for one that a
    person added.
    """

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="indicators")
    name = models.CharField(_("Chỉ tiêu"), max_length=500)
    unit = models.CharField(_("Đơn vị"), max_length=60)
    baseline = models.DecimalField(
        _("Hiện trạng"), max_digits=16, decimal_places=2, null=True, blank=True
    )
    target = models.DecimalField(_("Mục tiêu"), max_digits=16, decimal_places=2)
    due = models.DateField(_("Thời hạn"), null=True, blank=True)
    rising = models.BooleanField(_("Càng cao càng tốt"), default=True)
    order = models.PositiveIntegerField(default=0)
    version = models.ForeignKey(
        Version, null=True, blank=True, on_delete=models.PROTECT, related_name="indicators"
    )
    clause = models.CharField(_("Mục"), max_length=120, blank=True)
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    revision = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        ordering = ["programme", "order", "id"]

    def __str__(self) -> str:
        return self.name


class IndicatorValue(models.Model):
    """The value at the end of a period, for the whole (`body` None) or one body."""

    indicator = models.ForeignKey(Indicator, on_delete=models.CASCADE, related_name="values")
    body = models.ForeignKey(
        Body, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    at = models.DateField(_("Đến ngày"))
    value = models.DecimalField(_("Giá trị"), max_digits=16, decimal_places=2)
    note = models.CharField(max_length=250, blank=True)

    class Meta:
        ordering = ["indicator", "at"]
        constraints = [
            models.UniqueConstraint(
                fields=["indicator", "body", "at"], nulls_distinct=False, name="one_value_a_day"
            )
        ]

    def __str__(self) -> str:
        return f"{self.at}: {self.value}"
