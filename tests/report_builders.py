"""Reporting duties and reports for the web tests, around the cast of roles.py."""

from __future__ import annotations

from contextlib import nullcontext
from datetime import date, datetime
from typing import Any

from django.utils.timezone import make_aware

from danvan.web.bodies.models import BodyGroup
from danvan.web.core.clock import moved
from danvan.web.reports.actions import open_reports, submit_report
from danvan.web.reports.building.build import build_report
from danvan.web.reports.models import Report, ReportingDuty
from programme_builders import DAY
from roles import Cast


def noon(day: date) -> datetime:
    """The middle of a day."""
    return make_aware(datetime(day.year, day.month, day.day, 12))


def make_duty(cast: Cast, **fields: Any) -> ReportingDuty:
    """The department reports to the follower, quarter by quarter, by day 20 of the last month."""
    addressees = fields.pop("addressees", ("follower",))
    given = {
        "name": "Báo cáo kết quả công tác dân vận",
        "owner": cast.bodies["follower"],
        "reporter": None if "group" in fields else cast.bodies["lead"],
        "frequency": "quarter",
        "cut_offs": "calendar",
        "due_rule": "day20",
        "begins": date(2026, 1, 1),
    }
    duty = ReportingDuty.objects.create(**{**given, **fields})
    duty.addressees.set(cast.bodies[key] for key in addressees)
    return duty


def communes(cast: Cast) -> BodyGroup:
    """The committees of the communes of the province."""
    return BodyGroup.objects.create(
        name="Các xã", under=cast.bodies["province"], kinds=["committee"], levels=["commune"]
    )


<<<<<<< HEAD
def tell(
    stage: Stage,
    task: Task,
    text: str,
    day: date,
    *figures: tuple[str, Any, str],
    done: bool = False,
) -> Update:
    """What the lead's officer told on a day; figures are (name, value, unit)."""
    rows = [{"name": name, "value": value, "unit": unit} for name, value, unit in figures]
    told = Told(text, None if done else 50, rows)
    with moved(datetime(day.year, day.month, day.day, 3, tzinfo=UTC)):
        act = submit_task if done else report_progress
        return act(by=stage.cast.actor("lead_officer"), task=task, told=told)
=======
def opened(duty: ReportingDuty, at: date = DAY) -> list[Report]:
    """Its reports on the day, the earliest first."""
    open_reports(at=at, duties=[duty])
    return list(duty.reports.order_by("period_end", "body__path"))
>>>>>>> main


def begun(cast: Cast, report: Report) -> Report:
    """Begun by an officer of the department, with what the machine wrote."""
    return build_report(by=cast.actor("lead_officer"), report=report)


<<<<<<< HEAD
def accepted(report: Report) -> Report:
    """The report as an addressee accepted it."""
    report.state, report.submitted_on = ReportState.ACCEPTED, date(2026, 6, 15)
    report.save()
    return report


def words(report: Report, key: str) -> str:
    """All words of one section."""
    return _words(report.sections.get(key=key).blocks)


def _words(value: Any) -> str:
    if isinstance(value, dict):
        told = [value.get("text", ""), value.get("caption", "")]
        inner = [
            _words(value[name]) for name in ("runs", "items", "rows", "cells") if name in value
        ]
        return " ".join(filter(None, [*told, *inner]))
    return " ".join(map(_words, value)) if isinstance(value, list) else ""
=======
def sent(cast: Cast, report: Report, on: date | None = None) -> Report:
    """Sent by the department's approver, on a day."""
    report = begun(cast, report) if report.state == "expected" else report
    with moved(noon(on)) if on else nullcontext():
        return submit_report(by=cast.actor("lead_approver"), report=report)
>>>>>>> main
