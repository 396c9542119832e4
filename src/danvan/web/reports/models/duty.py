"""A standing duty to report: who, to whom, how often, with what cut-off and by when."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.models import Body, BodyGroup
from danvan.web.core.words import fold
from danvan.web.documents.models import Version, Visibility
from danvan.web.programmes.models import Programme


class Frequency(models.TextChoices):
    """How often a report falls due; `ONCE` has its one date in `once_due`."""

    MONTH = "month", _("Hằng tháng")
    QUARTER = "quarter", _("Hằng quý")
    HALF_YEAR = "half_year", _("6 tháng")
    NINE_MONTHS = "nine_months", _("9 tháng")
    YEAR = "year", _("Hằng năm")
    ONCE = "once", _("Một lần")


class CutOffs(models.TextChoices):
    """When data are closed: "quý I" of State reports runs 15/12-14/3 (Decree 09/2019)."""

    STATE = "state", _("Chốt số liệu ngày 14 (Nghị định 09/2019/NĐ-CP)")
    CALENDAR = "calendar", _("Chốt số liệu cuối kỳ theo lịch")


class Purpose(models.TextChoices):
    """A report of a period, or a review of a whole programme."""

    PERIODIC = "periodic", _("Báo cáo định kỳ")
    INTERIM_REVIEW = "interim_review", _("Sơ kết")
    FINAL_REVIEW = "final_review", _("Tổng kết")


class ReportingDuty(models.Model):
    """One reporter, or each member of a group, reports to the addressees.

    `due_rule` is a key of the deadline rules, counted from the cut-off; `due_words`, `clause`,
    `start` and `end` are the words of the document it came from, where it came from one.
    `outline` is a key of the outlines; `figures` are the data form, `[{key, name, unit, add}]`
    where `add` is `sum`, `last` or `none`. `lock_after` days behind the due date a period is
    closed: nothing is sent without a recorded exception (None: never). `gathers` is the duty of
    the lower bodies whose accepted reports this one is built from.
    """

    name = models.CharField(_("Tên báo cáo"), max_length=500)
    purpose = models.CharField(_("Loại"), max_length=16, choices=Purpose, default=Purpose.PERIODIC)
    programme = models.ForeignKey(
        Programme,
        verbose_name=_("Chương trình"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="reporting",
    )
    owner = models.ForeignKey(
        Body,
        verbose_name=_("Cơ quan đặt ra chế độ báo cáo"),
        on_delete=models.PROTECT,
        related_name="reporting_set",
    )
    reporter = models.ForeignKey(
        Body,
        verbose_name=_("Cơ quan báo cáo"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="reporting",
    )
    group = models.ForeignKey(
        BodyGroup,
        verbose_name=_("Nhóm cơ quan báo cáo"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="reporting",
    )
    addressees = models.ManyToManyField(
        Body, verbose_name=_("Nơi nhận báo cáo"), related_name="reports_awaited"
    )
    gathers = models.ForeignKey(
        "self",
        verbose_name=_("Tổng hợp từ"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="gathered_by",
    )
    frequency = models.CharField(_("Kỳ báo cáo"), max_length=12, choices=Frequency)
    cut_offs = models.CharField(
        _("Chốt số liệu"), max_length=10, choices=CutOffs, default=CutOffs.STATE
    )
    due_rule = models.CharField(_("Cách tính hạn nộp"), max_length=60, blank=True)
    due_words = models.CharField(_("Lời văn về hạn nộp"), max_length=250, blank=True)
    once_due = models.DateField(_("Hạn nộp"), null=True, blank=True)
    lock_after = models.PositiveSmallIntegerField(
        _("Khóa sổ sau hạn nộp (ngày)"), null=True, blank=True
    )
    outline = models.CharField(_("Đề cương"), max_length=60, blank=True)
    figures = models.JSONField(_("Biểu số liệu"), default=list, blank=True)
    version = models.ForeignKey(
        Version, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    clause = models.CharField(_("Mục"), max_length=120, blank=True)
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    begins = models.DateField(_("Từ ngày"))
    ends = models.DateField(_("Đến ngày"), null=True, blank=True)
    visibility = models.CharField(
        _("Phạm vi"), max_length=10, choices=Visibility, default=Visibility.INTERNAL
    )
    search = models.TextField(editable=False, default="")
    revision = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        ordering = ["name", "id"]
        constraints = [
            models.CheckConstraint(
                condition=Q(reporter__isnull=False, group__isnull=True)
                | Q(reporter__isnull=True, group__isnull=False),
                name="one_body_or_one_group_reports",
            )
        ]

    def __str__(self) -> str:
        return self.name

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.search = fold(self.name)
        super().save(*args, **kwargs)

    @cached_property
    def is_quoted_publicly(self) -> bool:
        """Whether its reports are internal, and public ones are built from them."""
        return (
            self.visibility == Visibility.INTERNAL
            and self.gathered_by.filter(visibility=Visibility.PUBLIC).exists()
        )

    @property
    def reporters(self) -> Body | BodyGroup:
        """Who reports: the one body, or the group."""
        found = self.reporter or self.group
        assert found is not None
        return found

    def get_absolute_url(self) -> str:
        return reverse("reports:duty", args=[self.pk])
