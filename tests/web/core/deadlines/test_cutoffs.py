"""Cut-offs of the State and of the calendar, and when the report of a period is due."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danvan.web.core.deadlines.calendar import Calendar
from danvan.web.core.deadlines.cutoffs import Frame, Period, period_of, periods_between
from danvan.web.core.deadlines.due_rules import DueRule, Kind, due_of
from danvan.web.core.deadlines.periods import MONTHS
from danvan.web.core.deadlines.rule import DayOff, Length, Unit

DAYS = st.dates(date(2000, 1, 1), date(2090, 12, 31))
FRAMES = st.sampled_from(list(Frame))
EVERY = st.sampled_from([every for every in MONTHS if every != "nine_months"])


@pytest.mark.parametrize(
    ("every", "start", "opens", "closes"),
    [
        ("month", date(2026, 3, 1), date(2026, 2, 15), date(2026, 3, 14)),
        ("quarter", date(2026, 1, 1), date(2025, 12, 15), date(2026, 3, 14)),
        ("half_year", date(2026, 1, 1), date(2025, 12, 15), date(2026, 6, 14)),
        ("half_year", date(2026, 7, 1), date(2026, 6, 15), date(2026, 12, 14)),
        ("nine_months", date(2026, 1, 1), date(2025, 12, 15), date(2026, 9, 14)),
        ("year", date(2026, 1, 1), date(2025, 12, 15), date(2026, 12, 14)),
    ],
)
def test_state_cutoffs(every: str, start: date, opens: date, closes: date) -> None:
    period = Period(every, start, Frame.STATE)
    assert (period.opens, period.closes) == (opens, closes)


def test_the_last_days_of_december_belong_to_the_next_year() -> None:
    assert period_of("quarter", date(2026, 12, 20), Frame.STATE).label == "quý I/2027"
    assert period_of("quarter", date(2026, 12, 20)).label == "quý IV/2026"
    assert period_of("nine_months", date(2026, 11, 1), Frame.STATE).label == "9 tháng năm 2026"
    assert period_of("nine_months", date(2026, 12, 20), Frame.STATE).label == "9 tháng năm 2027"


@given(EVERY, DAYS, FRAMES)
def test_every_day_is_in_one_period(every: str, day: date, frame: Frame) -> None:
    period = period_of(every, day, frame)
    assert period.opens <= day <= period.closes
    assert period.next.opens == period.closes + timedelta(days=1)
    assert period.next.before == period
    assert period.year_before.label != period.label


def test_periods_from_a_day_to_another() -> None:
    found = periods_between("nine_months", date(2024, 11, 1), date(2026, 2, 1))
    assert [each.label for each in found] == [
        "9 tháng năm 2024",
        "9 tháng năm 2025",
        "9 tháng năm 2026",
    ]


Q1 = Period("quarter", date(2026, 1, 1), Frame.STATE)


@pytest.mark.parametrize(
    ("rule", "due"),
    [
        (DueRule(Kind.AFTER_CUTOFF, Length(2, Unit.WORKING)), date(2026, 3, 17)),
        (DueRule(Kind.AFTER_CUTOFF, Length(1, Unit.CALENDAR)), date(2026, 3, 13)),  # a Sunday
        (DueRule(Kind.DAY_OF_MONTH, day=15), date(2026, 3, 13)),
        (DueRule(Kind.DAY_OF_MONTH, day=15, day_off=DayOff.NEXT), date(2026, 3, 16)),
        (DueRule(Kind.DAY_OF_MONTH, day=31, months=1, day_off=DayOff.KEEP), date(2026, 4, 30)),
        (DueRule(Kind.DAY_OF_MONTH, day=30, months=-1, day_off=DayOff.KEEP), date(2026, 2, 28)),
        (DueRule(), date(2026, 3, 31)),
    ],
)
def test_when_a_report_is_due(rule: DueRule, due: date) -> None:
    found = due_of(Q1, rule, Calendar())
    assert found.due == due
    assert found.steps[-1].first == due
    assert found.as_dict()["period"] == "quý I/2026"
    assert rule.words


def test_the_days_to_a_report_are_told_one_by_one() -> None:
    """Two working days behind 14/3/2026, a Saturday."""
    found = due_of(Q1, DueRule(Kind.AFTER_CUTOFF, Length(2, Unit.WORKING)), Calendar())
    assert [(d.date.day, d.kind, d.number, d.due) for d in found.days] == [
        (14, "start", 0, False),
        (15, "weekend", 0, False),
        (16, "counted", 1, False),
        (17, "counted", 2, True),
    ]
    moved = due_of(Q1, DueRule(Kind.DAY_OF_MONTH, day=15), Calendar())
    assert [(d.date.day, d.kind, d.due) for d in moved.days] == [
        (13, "over", True),
        (14, "over", False),
        (15, "over", False),
    ]
    assert due_of(Q1, DueRule(), Calendar()).days == []


@given(DAYS, st.integers(1, 30), st.sampled_from(Unit), st.sampled_from(DayOff))
def test_as_many_days_are_counted_as_the_rule_says(
    day: date, number: int, unit: Unit, off: DayOff
) -> None:
    found = due_of(
        period_of("month", day, Frame.STATE),
        DueRule(Kind.AFTER_CUTOFF, Length(number, unit), day_off=off),
        Calendar(),
    )
    told = [each for each in found.days if each.due]
    assert [each.date for each in told] == [found.due]
    if unit is not Unit.MONTH:
        assert max(each.number for each in found.days) == number
