"""A task: what a body is told to do, the words it came from, and how it stands."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.models import Body, BodyGroup
from danvan.web.core.clock import today
from danvan.web.core.deadlines.periods import label
from danvan.web.core.templatetags.danvan import cut
from danvan.web.core.words import fold
from danvan.web.documents.models import Version
from danvan.web.programmes.models.programme import Programme
from danvan.web.programmes.querysets import TaskQuerySet


class TaskState(models.TextChoices):
    """States of DESIGN §5; whether a task is late is computed, never stored."""

    NOT_STARTED = "not_started", _("Chưa thực hiện")
    IN_PROGRESS = "in_progress", _("Đang thực hiện")
    SUBMITTED = "submitted", _("Đã báo xong")
    COMPLETED = "completed", _("Hoàn thành")
    RETURNED = "returned", _("Bị trả lại")
    PAUSED = "paused", _("Tạm dừng")
    CANCELLED = "cancelled", _("Đã hủy")


class Every(models.TextChoices):
    """How often a recurring task falls due."""

    MONTH = "month", _("Hằng tháng")
    QUARTER = "quarter", _("Hằng quý")
    HALF_YEAR = "half_year", _("6 tháng")
    YEAR = "year", _("Hằng năm")


class Part(models.TextChoices):
    """A body's part in a task."""

    LEAD = "lead", _("Chủ trì")
    COORDINATE = "coordinate", _("Phối hợp")


class Task(models.Model):
    """A task, the share of one member of a group, or one occurrence of a recurring task.

    Only leaves (`leaf`) are counted: a task given to a group has a child for each member, a
    recurring one a child for each period. `first_due` keeps the date before any extension.
    `proven` says that the product owed is there as evidence. `progress` is percent.
    """

    programme = models.ForeignKey(Programme, on_delete=models.CASCADE, related_name="tasks")
    parent = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.CASCADE, related_name="children"
    )
    leaf = models.BooleanField(default=True)
    order = models.PositiveIntegerField(default=0)
    version = models.ForeignKey(
        Version, null=True, blank=True, on_delete=models.PROTECT, related_name="tasks"
    )
    clause = models.CharField(_("Mục"), max_length=120, blank=True)
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    text = models.TextField(_("Nhiệm vụ"))
    field = models.CharField(_("Lĩnh vực"), max_length=250, blank=True)
    group = models.ForeignKey(
        BodyGroup, null=True, blank=True, on_delete=models.PROTECT, related_name="+"
    )
    due = models.DateField(_("Thời hạn"), null=True, blank=True)
    first_due = models.DateField(null=True, blank=True)
    due_words = models.CharField(max_length=250, blank=True)
    every = models.CharField(_("Định kỳ"), max_length=10, choices=Every, blank=True)
    period_start = models.DateField(null=True, blank=True)
    deliverable = models.CharField(_("Sản phẩm"), max_length=500, blank=True)
    proven = models.BooleanField(default=False)
    weight = models.PositiveSmallIntegerField(_("Trọng số"), default=1)
    state = models.CharField(
        _("Trạng thái"), max_length=12, choices=TaskState, default=TaskState.NOT_STARTED
    )
    progress = models.PositiveSmallIntegerField(_("Tiến độ"), default=0)
    submitted_on = models.DateField(null=True, blank=True)
    completed_on = models.DateField(null=True, blank=True)
    updated_at = models.DateTimeField(null=True, blank=True)
    extensions_granted = models.PositiveSmallIntegerField(default=0)
    cost_planned = models.DecimalField(
        _("Kinh phí dự kiến (triệu đồng)"), max_digits=14, decimal_places=2, null=True, blank=True
    )
    cost_spent = models.DecimalField(
        _("Kinh phí đã chi (triệu đồng)"), max_digits=14, decimal_places=2, null=True, blank=True
    )
    cost_source = models.CharField(_("Nguồn kinh phí"), max_length=250, blank=True)
    search = models.TextField(editable=False, default="")
    revision = models.PositiveIntegerField(default=0, editable=False)

    objects = TaskQuerySet.as_manager()

    class Meta:
        ordering = ["programme", "order", "id"]
        indexes = [
            models.Index(fields=["leaf", "state", "due"]),
            models.Index(fields=["programme", "order"]),
            models.Index(fields=["leaf", "due"]),
            models.Index(fields=["programme", "leaf", "due"]),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["parent", "period_start"],
                condition=models.Q(period_start__isnull=False),
                name="one_occurrence_a_period",
            )
        ]

    def __str__(self) -> str:
        return cut(self.text, 100)

    def index(self) -> None:
        """Set what searching looks at; bulk insertions call it themselves."""
        self.search = fold(f"{self.clause} {self.text} {self.deliverable}")

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.index()
        super().save(*args, **kwargs)

    def get_absolute_url(self) -> str:
        return reverse("programmes:task", args=[self.pk])

    @property
    def period(self) -> str:
        """The period of an occurrence, `quý II/2026`; empty for any other task."""
        return label(self.every, self.period_start) if self.period_start else ""

    @property
    def owes_product(self) -> bool:
        """Whether a product is named and not there as evidence."""
        return bool(self.deliverable) and not self.proven

    @property
    def missed_first(self) -> bool:
        """Whether the date before any extension passed before the task was reported done."""
        told = {TaskState.COMPLETED: self.completed_on, TaskState.SUBMITTED: self.submitted_on}
        day = told.get(TaskState(self.state)) or today()
        return bool(self.first_due and day > self.first_due)

    @property
    def is_open(self) -> bool:
        """Whether something is still owed."""
        return self.state not in (TaskState.COMPLETED, TaskState.CANCELLED)


class TaskBody(models.Model):
    """A body's part in a task, with the document's words for it."""

    task = models.ForeignKey(Task, on_delete=models.CASCADE, related_name="bodies")
    body = models.ForeignKey(Body, on_delete=models.PROTECT, related_name="duties")
    part = models.CharField(max_length=12, choices=Part)
    words = models.CharField(max_length=400, blank=True)

    class Meta:
        ordering = ["task", "-part", "id"]
        constraints = [models.UniqueConstraint(fields=["task", "body", "part"], name="part_once")]
        indexes = [models.Index(fields=["body", "part"])]

    def __str__(self) -> str:
        return f"{self.body} ({self.get_part_display()})"
