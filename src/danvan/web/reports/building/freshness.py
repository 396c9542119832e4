"""Whether an upper report still says what the lower ones say: which changed since, and how."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.models import Body
from danvan.web.reports.building.lower import expected_below
from danvan.web.reports.models import Report, ReportState, Source

CHANGED, BACK, GONE, NEW = (
    _("đã thay đổi sau khi được tổng hợp"),
    _("không còn ở trạng thái đã chấp nhận"),
    _("đã bị xóa"),
    _("mới được chấp nhận, chưa được tổng hợp"),
)


@dataclass(frozen=True, slots=True)
class Change:
    """One lower report that is no longer what was taken; `report` is None for a deleted one."""

    body: Body
    words: str | Promise
    report: Report | None


def changes(report: Report) -> list[Change]:
    """What happened below since the report was built; nothing for one that gathers nothing."""
    if report.duty.gathers_id is None or report.cut_off is None:
        return []
    found = [change for lower in _lower(report) if (change := _change(lower))]
    found.sort(key=lambda change: change.words is NEW)
    # Who fetched the report for its page has asked this along with it.
    if getattr(report, "gone", True):
        deleted = report.sources.filter(lower=None).select_related("body").order_by("body__path")
        found += [Change(source.body, GONE, None) for source in deleted]
    return found


def _lower(report: Report) -> QuerySet[Report]:
    """What was taken, with its `content` of then as `taken`, and what could be taken now."""
    sources = Source.objects.filter(report=report, lower__isnull=False)
    accepted = expected_below(report).filter(state=ReportState.ACCEPTED).order_by().values("pk")
    rows = Report.objects.filter(Q(pk__in=sources.values("lower")) | Q(pk__in=accepted))
    taken = Subquery(sources.filter(lower=OuterRef("pk")).values("content")[:1])
    rows = rows.annotate(taken=taken).select_related("body")
    return rows.order_by("body__path", "pk")


def _change(lower: Any) -> Change | None:
    if lower.taken is None:
        return Change(lower.body, NEW, lower)
    if lower.state != ReportState.ACCEPTED:
        return Change(lower.body, BACK, lower)
    return Change(lower.body, CHANGED, lower) if lower.content != lower.taken else None
