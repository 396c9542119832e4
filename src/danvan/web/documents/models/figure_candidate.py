"""Quantified objectives as read, before adoption makes indicators of them."""

from __future__ import annotations

from zlib import crc32

from django.db import models
from django.utils.translation import gettext_lazy as _

from danvan.web.documents.models.version import Version


class FigureCandidate(models.Model):
    """What is to be reached, by how much, by when.

    `value` is the lower end where `upto` is the upper one, `per` what each of the value is for
    ("xã", "năm"). `read` keeps what the reader found (`{name, comparison, value, upto, unit, per,
    baseline, due}`); the other fields hold what counts now.
    """

    class Comparison(models.TextChoices):
        AT_LEAST = "at_least", _("ít nhất")
        AT_MOST = "at_most", _("không quá")
        OVER = "over", _("trên")
        UNDER = "under", _("dưới")
        EXACTLY = "exactly", _("đúng mức")
        RISE_BY = "rise_by", _("tăng thêm")
        FALL_BY = "fall_by", _("giảm đi")

    version = models.ForeignKey(Version, on_delete=models.CASCADE, related_name="figure_candidates")
    order = models.PositiveIntegerField()
    clause = models.CharField(max_length=120)
    name = models.CharField(_("Chỉ tiêu"), max_length=500)
    comparison = models.CharField(_("Mức"), max_length=10, choices=Comparison)
    value = models.DecimalField(_("Giá trị"), max_digits=16, decimal_places=2)
    upto = models.DecimalField(
        _("Đến giá trị"), max_digits=16, decimal_places=2, null=True, blank=True
    )
    unit = models.CharField(_("Đơn vị"), max_length=60)
    per = models.CharField(_("Tính trên"), max_length=250, blank=True)
    baseline = models.DecimalField(
        _("Hiện trạng"), max_digits=16, decimal_places=2, null=True, blank=True
    )
    due = models.DateField(_("Thời hạn"), null=True, blank=True)
    due_words = models.CharField(max_length=250, blank=True)
    text = models.TextField(_("Lời văn"))
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
        """A short mark of all that a person sees of it."""
        numbers = (self.value, self.upto, self.baseline)
        told = (self.name, str(self.comparison), *(each and f"{each:.2f}" for each in numbers))
        rest = (self.unit, self.per, self.due, self.accepted, self.dropped)
        return f"{crc32(repr((told, rest)).encode()):08x}"

    @property
    def falls(self) -> bool:
        """Whether less is better: not more than so much, or less than that."""
        return self.comparison in (self.Comparison.AT_MOST, self.Comparison.UNDER)

    @property
    def changes(self) -> bool:
        """Whether the value is that of the change itself: so much more, so much less."""
        return self.comparison in (self.Comparison.RISE_BY, self.Comparison.FALL_BY)
