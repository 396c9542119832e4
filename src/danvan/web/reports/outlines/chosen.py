"""Which outline a duty follows: its own choice, or the usual one for what it reports."""

from __future__ import annotations

from danvan.web.bodies.letterhead import form_of
from danvan.web.bodies.models import Body
from danvan.web.reports.models import Frequency, Purpose, ReportingDuty
from danvan.web.reports.outlines.loader import Outline, load


def choices() -> list[tuple[str, str]]:
    """Key and name of each outline, for a form."""
    return [(key, outline.name) for key, outline in load().items()]


def outline_of(duty: ReportingDuty, body: Body) -> Outline:
    """The outline of the duty's reports by `body`: its own where there is one, else the usual."""
    return load().get(duty.outline) or load()[_usual(duty, form_of(body))]


def _usual(duty: ReportingDuty, form: str) -> str:
    if duty.purpose != Purpose.PERIODIC:
        return str(duty.purpose)
    if duty.programme_id:
        return f"programme_{form}"
    return f"year_{form}" if duty.frequency == Frequency.YEAR else f"quarter_{form}"
