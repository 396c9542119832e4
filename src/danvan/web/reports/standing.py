"""How a report stands on a day: awaited, due soon, late, sent on time or late; computed only."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import Case, CharField, F, Q, TextChoices, Value, When
from django.utils.translation import gettext_lazy as _

SOON = 7  # days before the due date


class Standing(TextChoices):
    """Every report is in exactly one; the first three are still owed."""

    LATE = "report_late", _("Quá hạn, chưa gửi")
    DUE_SOON = "report_soon", _("Sắp đến hạn")
    AWAITED = "report_awaited", _("Chưa đến hạn")
    SENT = "report_sent", _("Đã gửi đúng hạn")
    SENT_LATE = "report_sent_late", _("Đã gửi quá hạn")
    DROPPED = "report_dropped", _("Thôi yêu cầu")


OWED = (Standing.LATE, Standing.DUE_SOON, Standing.AWAITED)
RECEIVED = (Standing.SENT, Standing.SENT_LATE)


def standing_at(
    today: date, state: str = "state", submitted: str = "submitted_on", due: str = "due"
) -> Case:
    """The expression; a report that was returned or withdrawn is owed again.

    `state`, `submitted` and `due` name what the rows hold of the day that is looked at.
    """
    sent = Q((f"{state}__in", ("submitted", "accepted")))
    in_time = Q((f"{submitted}__lte", F(due)))
    soon = today + timedelta(days=SOON)
    return Case(
        When(Q((state, "dropped")), then=Value(Standing.DROPPED.value)),
        When(sent & in_time, then=Value(Standing.SENT.value)),
        When(sent, then=Value(Standing.SENT_LATE.value)),
        When(Q((f"{due}__lt", today)), then=Value(Standing.LATE.value)),
        When(Q((f"{due}__lte", soon)), then=Value(Standing.DUE_SOON.value)),
        default=Value(Standing.AWAITED.value),
        output_field=CharField(),
    )
