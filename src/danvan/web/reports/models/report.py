"""A report: expected from the day its period opens, and kept whether it is sent or not."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.models import Body, User
from danvan.web.core.clock import today
from danvan.web.reports.models.duty import ReportingDuty
from danvan.web.reports.querysets import ReportQuerySet


class ReportState(models.TextChoices):
    """`EXPECTED` is one that nobody has begun; `DROPPED` one that is no longer asked for.

    Whether a report is late is computed, never stored.
    """

    EXPECTED = "expected", _("Chưa lập")
    DRAFT = "draft", _("Đang lập")
    SUBMITTED = "submitted", _("Đã gửi")
    RETURNED = "returned", _("Bị trả lại")
    ACCEPTED = "accepted", _("Đã chấp nhận")
    DROPPED = "dropped", _("Thôi yêu cầu")


class Report(models.Model):
    """What one body reports of one period.

    `period_start` to `period_end` is what the data cover, `cut_off` the moment at which they were
    taken. `first_due` is the date before any exception; `submitted_on` the day of the submission
    that stands (none while it is returned or withdrawn). `content` counts the changes of what it
    says: upper reports remember it and are out of date when it moves on. `doubts` are sentences of
    the machine on what it could not add up. `answers_for` are the ended bodies whose share this
    one took over. `quotable` says that the reporter lets its words stand in public upper reports.
    `signed_for`, `signed_as`, `signed_by` are the lines of the signature; what is empty is as usual
    for the body.
    """

    duty = models.ForeignKey(ReportingDuty, on_delete=models.PROTECT, related_name="reports")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="reports")
    answers_for = models.ManyToManyField(Body, blank=True, related_name="+")
    period = models.CharField(_("Kỳ"), max_length=40)
    period_start = models.DateField()
    period_end = models.DateField()
    due = models.DateField(_("Hạn nộp"))
    first_due = models.DateField()
    state = models.CharField(
        _("Trạng thái"), max_length=10, choices=ReportState, default=ReportState.EXPECTED
    )
    code = models.CharField(_("Số, ký hiệu"), max_length=80, blank=True)
    title = models.CharField(_("Trích yếu"), max_length=1000, blank=True)
    signed_for = models.CharField(_("Thẩm quyền ký"), max_length=200, blank=True)
    signed_as = models.CharField(_("Chức vụ người ký"), max_length=200, blank=True)
    signed_by = models.CharField(_("Người ký"), max_length=120, blank=True)
    cut_off = models.DateTimeField(null=True, blank=True)
    submitted_on = models.DateField(null=True, blank=True)
    accepted_on = models.DateField(null=True, blank=True)
    quotable = models.BooleanField(_("Cho trích công khai"), default=False)
    doubts = models.JSONField(default=list, editable=False)
    content = models.PositiveIntegerField(default=0, editable=False)
    revision = models.PositiveIntegerField(default=0, editable=False)

    objects = ReportQuerySet.as_manager()

    class Meta:
        ordering = ["-period_end", "duty", "body"]
        constraints = [
            models.UniqueConstraint(
                fields=["duty", "body", "period_start", "period_end"], name="one_report_a_period"
            )
        ]
        indexes = [
            models.Index(fields=["body", "state", "due"]),
            models.Index(fields=["duty", "period_end"]),
            models.Index(fields=["state", "due"]),
        ]

    def __str__(self) -> str:
        return f"{self.duty} ({self.period})"

    def get_absolute_url(self) -> str:
        return reverse("reports:page", args=[self.pk])

    @property
    def is_sent(self) -> bool:
        """Whether it lies with the addressees."""
        return self.state in (ReportState.SUBMITTED, ReportState.ACCEPTED)

    @property
    def is_open(self) -> bool:
        """Whether the reporter still owes it."""
        return self.state in (ReportState.EXPECTED, ReportState.DRAFT, ReportState.RETURNED)

    @property
    def is_locked(self) -> bool:
        """Whether it is still owed and nothing of it may be sent without an exception."""
        return bool(self.is_open and self.locked_from and self.locked_from <= today())

    @property
    def locked_from(self) -> date | None:
        """The first day on which nothing of it may be sent any more; None where none is set."""
        if self.duty.lock_after is None:
            return None
        return self.due + timedelta(days=self.duty.lock_after + 1)


class Step(models.Model):
    """One step in the story of a report, with what was said at it.

    `due` is the day that an exception or a return gave; the others leave it empty.
    """

    class Kind(models.TextChoices):
        SUBMISSION = "submission", _("Gửi báo cáo")
        RETURN = "return", _("Trả lại")
        ACCEPTANCE = "acceptance", _("Chấp nhận")
        EXCEPTION = "exception", _("Cho gửi sau hạn")
        REMINDER = "reminder", _("Đôn đốc")
        WITHDRAWAL = "withdrawal", _("Rút lại")
        DROP = "drop", _("Thôi yêu cầu")
        RESTORE = "restore", _("Yêu cầu lại")
        HANDOVER = "handover", _("Chuyển cơ quan kế tục")
        QUOTABLE = "quotable", _("Cho trích công khai")
        UNQUOTABLE = "unquotable", _("Thôi cho trích công khai")

    report = models.ForeignKey(Report, on_delete=models.CASCADE, related_name="steps")
    kind = models.CharField(max_length=12, choices=Kind)
    body = models.ForeignKey(Body, null=True, on_delete=models.PROTECT, related_name="+")
    user = models.ForeignKey(User, null=True, on_delete=models.PROTECT, related_name="+")
    at = models.DateTimeField()
    text = models.TextField(blank=True)
    due = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["report", "-at", "-id"]
        indexes = [models.Index(fields=["report", "-at"])]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} · {self.text[:60]}"
