"""The act of writing a report: the first time, and again with what is new since."""

from __future__ import annotations

from django.db import transaction

from danvan.web.bodies.acting import Actor
from danvan.web.core import audit
from danvan.web.reports.access import require_write
from danvan.web.reports.actions.locked import keep, locked
from danvan.web.reports.building.drafting import draft
from danvan.web.reports.building.spans import cut_off
from danvan.web.reports.building.storing import store
from danvan.web.reports.models import Report, ReportState
from danvan.web.reports.transitions import Act, after


@transaction.atomic
def build_report(*, by: Actor, report: Report, revision: int | None = None) -> Report:
    """Write the report at this cut-off: now, or the end of its period once that is over.

    What an officer edited stays; the machine's new words are offered beside it. Raises Refused
    for a report that was sent, Stale for an older `revision`.
    """
    report = locked(report, revision)
    require_write(by, report)
    begins = report.state == ReportState.EXPECTED
    state = after(report.state, Act.BEGIN if begins else Act.WRITE)
    if begins:
        _sign_as_before(report)
    before = report.cut_off
    report.cut_off = cut_off(report)
    write(report)
    changes = audit.changed(report, state=state) | {"cut_off": (before, report.cut_off)}
    report.content += 1
    keep(by, "begin_report" if begins else "build_report", report, changes)
    return report


def _sign_as_before(report: Report) -> None:
    """Whoever signed the last one of the body signs this one, until somebody says otherwise."""
    others = Report.objects.filter(body=report.body_id, period_end__lt=report.period_end)
    before = others.exclude(signed_by="").order_by("-period_end", "-pk").first()
    if before:
        for name in ("signed_for", "signed_as", "signed_by"):
            setattr(report, name, getattr(before, name))


def write(report: Report) -> None:
    """Put what the machine says at the cut-off into the report; the caller saves it."""
    made = draft(report)
    doubts = store(report, made)
    report.title = report.title or made.title
    report.doubts = made.doubts + doubts
