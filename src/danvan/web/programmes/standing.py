"""How a task stands on a day, in the words officials use: defined once, in SQL and for one row."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from functools import reduce
from operator import or_

from django.conf import settings
from django.db import models
from django.db.models import Case, F, Q, Value, When
from django.utils.translation import gettext_lazy as _


class Standing(models.TextChoices):
    """Every leaf is in exactly one."""

    ON_TIME = "on_time", _("Trong hạn")
    DUE_SOON = "due_soon", _("Sắp đến hạn")
    LATE = "late", _("Quá hạn")
    UNDATED = "undated", _("Chưa có thời hạn")
    UNPROVEN = "unproven", _("Đã báo xong, chưa có sản phẩm")
    DONE = "done", _("Hoàn thành đúng hạn")
    DONE_LATE = "done_late", _("Hoàn thành quá hạn")
    PAUSED = "paused", _("Tạm dừng")
    CANCELLED = "cancelled", _("Đã hủy")


# Standings that tables count under one word.
TOGETHER: dict[str, tuple[Standing, ...]] = {
    "finished": (Standing.DONE, Standing.DONE_LATE),
    "stopped": (Standing.PAUSED, Standing.CANCELLED),
}
TOGETHER_WORDS = (("finished", _("Hoàn thành")), ("stopped", _("Tạm dừng, đã hủy")))

OWED = ~Q(deliverable="") & Q(proven=False)


def rules(today: date) -> list[tuple[Q, Standing]]:
    """The rules in their order; the first that holds decides."""
    soon = today + timedelta(days=settings.DUE_SOON_DAYS)
    return [
        (Q(state="cancelled"), Standing.CANCELLED),
        (Q(state="paused"), Standing.PAUSED),
        (Q(state="completed", completed_on__gt=F("due")), Standing.DONE_LATE),
        (Q(state="completed"), Standing.DONE),
        (Q(state="submitted") & OWED, Standing.UNPROVEN),
        # What was reported done in time is not late while its acceptance waits.
        (Q(state="submitted", submitted_on__lte=F("due")), Standing.ON_TIME),
        (Q(due__isnull=True), Standing.UNDATED),
        (Q(due__lt=today), Standing.LATE),
        (Q(due__lte=soon), Standing.DUE_SOON),
    ]


def standing_at(today: date) -> Case:
    """The expression that annotates a queryset of tasks."""
    whens = [When(condition, then=Value(standing.value)) for condition, standing in rules(today)]
    return Case(*whens, default=Value(Standing.ON_TIME.value), output_field=models.CharField())


def narrowed(wanted: Collection[str], today: date) -> Q:
    """What holds of every task that stands as one of `wanted`; an index finds those sooner."""
    if Standing.ON_TIME in wanted:
        return Q()  # what no rule speaks of
    return reduce(or_, (rule for rule, standing in rules(today) if standing in wanted), Q())
