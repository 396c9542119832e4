"""Whether an upper report still says what the lower ones say: which changed since, and how."""

from __future__ import annotations

from dataclasses import dataclass

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
    sources = list(report.sources.select_related("lower", "body").order_by("body__path", "pk"))
    taken = {source.lower_id for source in sources if source.lower_id}
    accepted = expected_below(report).filter(state=ReportState.ACCEPTED).exclude(pk__in=taken)
    new = [Change(each.body, NEW, each) for each in accepted.select_related("body")]
    return [change for source in sources if (change := _change(source))] + new


def _change(source: Source) -> Change | None:
    lower = source.lower
    if lower is None:
        return Change(source.body, GONE, None)
    if lower.state != ReportState.ACCEPTED:
        return Change(source.body, BACK, lower)
    return Change(source.body, CHANGED, lower) if lower.content != source.content else None
