"""By when a report is due: the rule of its duty, as it is chosen, kept and explained.

`due_rule` of a duty is `cutoff+2w` (working days behind the cut-off; `d`: days of the calendar),
`day20` (of the last month of the period; `day5+1`: of the month after it) or `end`. Where it is
empty the words of the document decide, else what is usual for the kind of cut-offs.
"""

from __future__ import annotations

import re
from functools import cache

from django.utils.translation import gettext_lazy as _

from danvan.web.core.deadlines.cutoffs import Frame, Period
from danvan.web.core.deadlines.due_rules import DueRule, Kind
from danvan.web.core.deadlines.periods import due_in
from danvan.web.core.deadlines.rule import DayOff, Length, Unit
from danvan.web.core.deadlines.terms import terms
from danvan.web.reports.models import CutOffs, ReportingDuty
from danvan.web.reports.outlines import choices

_CUTOFF = re.compile(r"cutoff\+(\d{1,3})([wd])")
_DAY = re.compile(r"day(\d{1,2})([+-]\d)?")
_HABIT = DueRule(Kind.DAY_OF_MONTH, day=20, day_off=DayOff.PREVIOUS)
# What people choose from; a duty may have any other rule of the same form.
USUAL = (
    "cutoff+1w",
    "cutoff+2w",
    "cutoff+3w",
    "cutoff+5w",
    "cutoff+10w",
    "day5",
    "day10",
    "day15",
    "day18",
    "day20",
    "day25",
    "end",
    "day5+1",
    "day10+1",
)


@cache
def parse(rule: str) -> DueRule | None:
    """The rule that the key says; None for no key of a rule."""
    if rule == "end":
        return DueRule(Kind.PERIOD_END, day_off=DayOff.PREVIOUS)
    if found := _CUTOFF.fullmatch(rule):
        unit = Unit.WORKING if found[2] == "w" else Unit.CALENDAR
        return DueRule(Kind.AFTER_CUTOFF, Length(int(found[1]), unit), day_off=DayOff.NEXT)
    if found := _DAY.fullmatch(rule):
        day, months = int(found[1]), int(found[2] or 0)
        if 1 <= day <= 31:
            off = DayOff.PREVIOUS
            return DueRule(Kind.DAY_OF_MONTH, day=day, months=months, day_off=off)
    return None


def rule_of(duty: ReportingDuty) -> DueRule:
    """The rule of the duty; where it names none, what is usual for its frequency."""
    if chosen := parse(duty.due_rule):
        return chosen
    house = "state" if duty.cut_offs == CutOffs.STATE else "party"
    usual = terms().get(f"{house}.{duty.frequency}")
    return usual.due if usual else _HABIT


def said(duty: ReportingDuty, period: Period) -> DueRule | None:
    """The day that the words of the document name in the period, as a rule; None for no day."""
    if duty.due_rule or not duty.due_words:
        return None
    day = due_in(period.every, period.start, duty.due_words)
    if day == period.end:
        return None
    months = (day.year - period.end.year) * 12 + day.month - period.end.month
    return DueRule(Kind.DAY_OF_MONTH, day=day.day, months=months, day_off=DayOff.PREVIOUS)


def due_rule(duty: ReportingDuty, period: Period) -> DueRule:
    """The rule by which the report of the period is due."""
    return said(duty, period) or rule_of(duty)


def frame_of(duty: ReportingDuty) -> Frame:
    """Its cut-offs in the words of the deadline engine."""
    return Frame.STATE if duty.cut_offs == CutOffs.STATE else Frame.CALENDAR


def due_rules() -> list[tuple[str, object]]:
    """Key and words of each rule to choose from."""
    told = [(key, rule.words) for key in USUAL if (rule := parse(key))]
    return [("", _("Theo lời văn bản, hoặc như thường lệ")), *told]


def outlines() -> list[tuple[str, object]]:
    """Key and name of each outline to choose from."""
    return [("", _("Đề cương thường dùng cho loại báo cáo này")), *choices()]
