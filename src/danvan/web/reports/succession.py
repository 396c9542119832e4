"""When a body ends: its open reports and its duties to report pass to its successors.

A successor that has the report of the same period answers for both; what the ended body had
written stays with its own row, which is asked for no longer.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.handover import Handover
from danvan.web.bodies.models import Body
from danvan.web.core import audit
from danvan.web.core.templatetags.danvan import day
from danvan.web.reports.actions.duties import OPEN, drop_all
from danvan.web.reports.actions.locked import step
from danvan.web.reports.models import Report, ReportingDuty, ReportState, Step


def owed(body: Body) -> int:
    """How many open reports `body` owes, and how many duties it set or receives under."""
    duties = ReportingDuty.objects.filter(ends=None)
    kept = duties.filter(owner=body).count() + duties.filter(addressees=body).count()
    return body.reports.filter(state__in=OPEN).count() + kept


def pass_reports(by: Actor, body: Body, successors: Sequence[Body], on: date) -> int:
    """Give what `body` still owes, asks for and receives to `successors`; how many reports."""
    names = "; ".join(each.name for each in successors)
    note = f"{body.name} → {names}, {day(on)}"
    open_ones = Report.objects.select_for_update(of=("self",)).filter(body=body, state__in=OPEN)
    found = list(open_ones.select_related("duty"))
    if not successors:
        return drop_all(by, found, _("%(body)s kết thúc ngày %(day)s, không có cơ quan kế tục.")
                        % {"body": body.name, "day": day(on)})  # fmt: skip
    for report in found:
        _pass(by, report, body, successors, note)
    _pass_duties(by, body, successors, note)
    return len(found)


HANDOVER = Handover(owed, pass_reports)


def _pass(by: Actor, report: Report, body: Body, successors: Sequence[Body], note: str) -> None:
    """The row itself goes to the first successor without one; the others answer in theirs."""
    held = Report.objects.filter(
        duty=report.duty, period_start=report.period_start, period_end=report.period_end
    )
    before = list(report.answers_for.all())
    moved = False
    for successor in successors:
        own = held.filter(body=successor).first()
        if own is None and not moved:
            own, moved = report, True
            report.body = successor
            report.revision += 1
            report.save()
            audit.record(by, "pass_reports", report, {"body": (body, successor)}, note)
        elif own is None:
            own = _another(report, successor)
        elif own.state == ReportState.DROPPED:
            _ask_again(by, own, note)
        own.answers_for.add(body, *before)
        step(by, own, Step.Kind.HANDOVER, note).save()
    if not moved:
        drop_all(by, [report], note)


def _ask_again(by: Actor, report: Report, note: str) -> None:
    """The own one of a successor was asked for no longer; with another's share in it, it is."""
    before = report.get_state_display()
    report.state = ReportState.DRAFT if report.sections.exists() else ReportState.EXPECTED
    report.revision += 1
    report.save()
    step(by, report, Step.Kind.RESTORE, note).save()
    audit.record(
        by, "restore_report", report, {"state": (before, report.get_state_display())}, note
    )


def _another(report: Report, successor: Body) -> Report:
    """An expected report of the same period for a further successor."""
    copied = ("duty", "period", "period_start", "period_end", "due", "first_due")
    return Report.objects.create(body=successor, **{name: getattr(report, name) for name in copied})


def _pass_duties(by: Actor, body: Body, successors: Sequence[Body], note: str) -> None:
    """Duties of the ended body alone are those of its first successor; every one receives."""
    for role in ("owner", "reporter"):
        for duty in ReportingDuty.objects.filter(ends=None, **{role: body}):
            setattr(duty, role, successors[0])
            duty.revision += 1
            duty.save()
            audit.record(by, "pass_reports", duty, {role: (body, successors[0])}, note)
    for duty in ReportingDuty.objects.filter(ends=None, addressees=body):
        duty.addressees.remove(body)
        duty.addressees.add(*successors)
        told = {"addressees": (body.name, "; ".join(each.name for each in successors))}
        audit.record(by, "pass_reports", duty, told, note)
