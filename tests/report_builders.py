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


def opened(duty: ReportingDuty, at: date = DAY) -> list[Report]:
    """Its reports on the day, the earliest first."""
    open_reports(at=at, duties=[duty])
    return list(duty.reports.order_by("period_end", "body__path"))


def begun(cast: Cast, report: Report) -> Report:
    """Begun by an officer of the department, with what the machine wrote."""
    return build_report(by=cast.actor("lead_officer"), report=report)


def sent(cast: Cast, report: Report, on: date | None = None) -> Report:
    """Sent by the department's approver, on a day."""
    report = begun(cast, report) if report.state == "expected" else report
    with moved(noon(on)) if on else nullcontext():
        return submit_report(by=cast.actor("lead_approver"), report=report)
