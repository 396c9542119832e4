"""Reports for the web tests, around the programme of programme_builders.py."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from danvan.web.bodies.models import Body
from danvan.web.core.clock import moved
from danvan.web.programmes.actions import report_progress, submit_task
from danvan.web.programmes.actions.report import Told
from danvan.web.programmes.models import Task, Update
from danvan.web.reports.building.build import build_report
from danvan.web.reports.models import CutOffs, Frequency, Report, ReportingDuty, ReportState
from programme_builders import Stage

FIRST, LAST = date(2026, 3, 15), date(2026, 6, 14)  # quý II/2026 by the State's cut-offs


def make_duty(stage: Stage, reporter: Body, **fields: Any) -> ReportingDuty:
    """A quarterly report on the programme to the follower of the cast."""
    given = {
        "name": "Báo cáo quý về công tác dân vận",
        "owner": stage.body("follower"),
        "reporter": reporter,
        "programme": stage.programme,
        "frequency": Frequency.QUARTER,
        "cut_offs": CutOffs.STATE,
        "begins": date(2026, 1, 1),
    }
    duty = ReportingDuty.objects.create(**{**given, **fields})
    duty.addressees.add(stage.body("follower"))
    return duty


def make_report(duty: ReportingDuty, body: Body | None = None, **fields: Any) -> Report:
    """An expected report of quý II/2026."""
    given = {
        "period": "quý II/2026",
        "period_start": FIRST,
        "period_end": LAST,
        "due": date(2026, 6, 20),
        "first_due": date(2026, 6, 20),
    }
    body = body or duty.reporter
    assert body is not None
    return Report.objects.create(duty=duty, body=body, **{**given, **fields})


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


def built(stage: Stage, report: Report, role: str = "lead_officer") -> Report:
    """The report as the machine writes it for the officer of that role."""
    return build_report(by=stage.cast.actor(role), report=report)


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
