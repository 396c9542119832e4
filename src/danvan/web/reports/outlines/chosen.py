"""Which outline a duty follows: its own choice, or the usual one for what it reports."""

from __future__ import annotations

from danvan.web.bodies.models import Body, Kind
from danvan.web.reports.models import Frequency, Purpose, ReportingDuty
from danvan.web.reports.outlines.loader import Outline, load

# Bodies of the Party; all others write in the form of the State.
PARTY = (Kind.COMMITTEE, Kind.ADVISORY, Kind.INSPECTION)


def form_of(body: Body) -> str:
    """`party` or `state`: the form of the papers that the body writes."""
    return "party" if body.kind in PARTY else "state"


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
