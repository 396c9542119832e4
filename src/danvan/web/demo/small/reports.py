"""Reporting duties and what became of their reports: sent in time, late, returned, never."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

from danvan.web.bodies.models import Body, BodyGroup
from danvan.web.core.clock import moved, today
from danvan.web.demo.small.cast import Cast
from danvan.web.demo.small.deeds import Diary
from danvan.web.demo.small.figures import asked
from danvan.web.demo.small.papers import at
from danvan.web.programmes.models import Programme
from danvan.web.reports.actions import (
    accept_report,
    open_reports,
    remind_report,
    return_report,
    set_data_form,
    set_duty,
    submit_report,
)
from danvan.web.reports.actions.data_form import Asked
from danvan.web.reports.building.build import build_report
from danvan.web.reports.building.figures.drawn import SUM
from danvan.web.reports.models import Report, ReportingDuty, ReportState

HERE = Path(__file__).parent
# How often what became of a report that was due, in percent.
_ENDS = (("in_time", 68), ("late", 14), ("returned", 10), ("missing", 8))
_WHY = (
    "Chưa có số liệu hòa giải và đối thoại trong kỳ; đề nghị bổ sung rồi gửi lại.",
    "Phần hạn chế, nguyên nhân còn chung chung; đề nghị nêu rõ việc chậm và lý do.",
    "Số liệu lũy kế không khớp báo cáo kỳ trước; đề nghị rà soát lại.",
)


def set_duties(day: date, cast: Cast, programmes: dict[str, Programme]) -> None:
    """The duties of `duties.toml` that have begun on the day, each set on its first day."""
    data = tomllib.loads((HERE / "duties.toml").read_text(encoding="utf-8"))
    made: dict[str, ReportingDuty] = {}
    for row in data["duty"]:
        if row["begins"] > day or row.get("programme", "") not in ("", *programmes):
            continue
        owner = Body.objects.get(name=row["by"])
        with moved(at(row["begins"], 10)):
            made[row["key"]] = duty = set_duty(
                by=cast.head(owner),
                reporters=_reporters(row),
                addressees=list(Body.objects.filter(name__in=row["to"])),
                programme=programmes.get(row.get("programme", "")),
                gathers=made.get(row.get("gathers", "")),
                **{name: row[name] for name in _SAME if name in row},
            )
            if "plans" in row:
                set_data_form(by=cast.head(owner), duty=duty, rows=_form(row["plans"]))


_SAME = ("name", "frequency", "cut_offs", "due_rule", "lock_after", "begins")


def _form(plans: dict[str, int]) -> list[Asked]:
    """All that offices tell in figures, with the plans."""
    return [
        Asked("", name, unit, SUM, None if plan is None else Decimal(plan))
        for name, unit, plan in asked(plans)
    ]


def _reporters(row: dict[str, Any]) -> Body | BodyGroup:
    if "group" in row:
        return BodyGroup.objects.get(name=row["group"])
    return Body.objects.get(name=row["reporter"])


def report_on(diary: Diary, rng: Random, day: date, cast: Cast) -> None:
    """Put into the diary what is done about every report that is open on the day."""
    with moved(at(day, 1)):
        open_reports(at=day)
    rows = Report.objects.select_related("duty__owner", "body").order_by("due", "pk")
    for report in rows:
        play = _Play(diary, rng, cast, report)
        if report.due <= day:
            play.due()
        elif report.due <= day + timedelta(days=30):
            play.coming(day)


class _Play:
    """What happens to one report."""

    def __init__(self, diary: Diary, rng: Random, cast: Cast, report: Report) -> None:
        self.diary, self.rng, self.cast, self.report = diary, rng, cast, report

    def due(self) -> None:
        """One whose day has come: sent or not, accepted or sent back."""
        due, rng = self.report.due, self.rng
        end = rng.choices([name for name, _n in _ENDS], [n for _name, n in _ENDS])[0]
        if self.report.duty.gathers_id:
            end = "in_time"
        if end == "missing":
            self._put(due + timedelta(days=4), 9, self._remind)
            return
        days = rng.randint(3, 12) if end == "late" else -rng.randint(0, 3)
        self._send(due + timedelta(days=days))
        answered = due + timedelta(days=max(days, 0) + rng.randint(1, 3))
        if end == "returned":
            self._put(answered, 9, self._return)
            self._send(answered + timedelta(days=rng.randint(2, 4)))
            answered += timedelta(days=6)
        self._put(answered, 15, self._accept)

    def coming(self, day: date) -> None:
        """One whose day is near: begun by some, sent by a few."""
        chance = self.rng.random()
        if self.report.duty.gathers_id:
            chance = 1.0  # it waits for those below
        begun = day - timedelta(days=self.rng.randint(1, 5))
        if chance < 0.25:
            self._send(begun)
        elif chance < 0.6:
            self._put(begun, 14, self._build)

    def _put(self, day: date, hour: int, deed: Any) -> None:
        moment = at(day, hour, self.rng.randint(0, 59))
        self.diary.put(moment, deed)

    def _send(self, day: date) -> None:
        moment = at(day, 10, self.rng.randint(0, 59))
        self.diary.put(moment - timedelta(hours=1), self._build)
        self.diary.put(moment, self._submit)

    def _fresh(self) -> Report:
        return Report.objects.select_related("duty__owner", "body").get(pk=self.report.pk)

    def _build(self) -> None:
        report = self._fresh()
        if report.is_open:
            build_report(by=self.cast.officer(report.body), report=report)

    def _submit(self) -> None:
        report = self._fresh()
        if report.state in (ReportState.DRAFT, ReportState.RETURNED):
            submit_report(by=self.cast.head(report.body), report=report)

    def _decider(self, report: Report) -> Any:
        to = next(each for each in report.duty.addressees.order_by("path"))
        return self.cast.head(to)

    def _accept(self) -> None:
        report = self._fresh()
        if report.state == ReportState.SUBMITTED:
            accept_report(by=self._decider(report), report=report)

    def _return(self) -> None:
        report = self._fresh()
        if report.state == ReportState.SUBMITTED:
            due = max(report.due, today()) + timedelta(days=5)
            by = self._decider(report)
            return_report(by=by, report=report, reason=self.rng.choice(_WHY), due=due)

    def _remind(self) -> None:
        report = self._fresh()
        if report.is_open:
            text = "Đề nghị gửi báo cáo trong tuần để kịp tổng hợp."
            remind_report(by=self._decider(report), report=report, text=text)
