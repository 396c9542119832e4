"""Which figures the reports of a period that runs ask a body for."""

from __future__ import annotations

from datetime import date

from danvan.web.bodies.models import Body
from danvan.web.programmes.asked_figures import Asked
from danvan.web.reports.models import ReportingDuty, ReportState


def figures_asked(body: Body, at: date) -> list[Asked]:
    """Those of the data forms by which the body, or one above it, reports of the day."""
    step = body.steplen
    paths = [body.path[:end] for end in range(step, len(body.path) + 1, step)]
    forms = (
        ReportingDuty.objects.filter(
            reports__body__path__in=paths,
            reports__period_start__lte=at,
            reports__period_end__gte=at,
        )
        .exclude(reports__state=ReportState.DROPPED)
        .order_by("pk")
        .values_list("figures", flat=True)
    )
    rows = [each for form in forms for each in form if isinstance(each, dict) and each.get("name")]
    return [Asked(str(each["name"]), str(each.get("unit", ""))) for each in rows]
