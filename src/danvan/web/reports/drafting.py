"""The reports of a programme that a lower body owes, for the draft by which it carries it out."""

from __future__ import annotations

from danvan.web.bodies.models import Body
from danvan.web.core.clock import today
from danvan.web.programmes.drafting.reporting import Owed
from danvan.web.programmes.models import Programme
from danvan.web.reports.models import Frequency, ReportingDuty


def reports_owed(programme: Programme, body: Body) -> list[Owed]:
    """A step of `programmes.drafting.reporting.REPORTINGS`: own duties, those of its groups."""
    rows = ReportingDuty.objects.filter(programme=programme).select_related("group__under")
    duties = rows.prefetch_related("addressees").order_by("id")
    return [_owed(duty) for duty in duties if _falls_on(duty, body)]


def _falls_on(duty: ReportingDuty, body: Body) -> bool:
    if duty.ends and duty.ends < today():
        return False
    if duty.group is None:
        return duty.reporter_id == body.pk
    inside = body.path.startswith(duty.group.under.path)
    return inside and duty.group.means(body, today())


def _owed(duty: ReportingDuty) -> Owed:
    once = duty.frequency == Frequency.ONCE
    return Owed(
        duty.name,
        tuple(each.name for each in duty.addressees.all()),
        "" if once else duty.frequency,
        duty.once_due,
        duty.clause,
    )
