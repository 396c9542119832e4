"""Working days, holidays, swapped days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from danvan.web.core.deadlines.calendar import Calendar, Swapped

DAYS = st.dates(date(2019, 1, 1), date(2032, 12, 31))
LAW = Calendar()


@pytest.mark.parametrize(
    ("day", "kind"),
    [
        (date(2026, 8, 3), None),
        (date(2026, 8, 1), "weekend"),
        (date(2026, 9, 2), "holiday"),
        (date(2026, 8, 22), None),  # worked in place of 31/8
        (date(2026, 8, 31), "holiday"),
        (date(2026, 11, 24), "holiday"),
        (date(2025, 11, 24), None),
    ],
)
def test_what_the_law_says_of_a_day(day: date, kind: str | None) -> None:
    off = LAW.off(day)
    assert (off.kind if off else None) == kind


def test_what_is_not_certain_is_marked() -> None:
    culture, tet, new_year = (
        LAW.off(date(2026, 11, 24)),
        LAW.off(date(2027, 2, 8)),
        LAW.off(date(2027, 1, 1)),
    )
    assert culture and "chưa kiểm chứng" in culture.doubt
    assert tet and tet.doubt
    assert new_year and not new_year.doubt


def test_a_notice_goes_before_everything() -> None:
    own = Calendar(
        [
            Swapped(date(2026, 11, 24), True, "vẫn làm việc"),
            Swapped(date(2026, 8, 3), False, "nghỉ bù"),
        ]
    )
    assert own.is_working(date(2026, 11, 24))
    off = own.off(date(2026, 8, 3))
    assert off and (off.kind, off.name) == ("swapped", "nghỉ bù")


def test_tet_stands_at_the_turn_of_the_lunar_year() -> None:
    """29 Tết to mùng 5 of 2027 are off; work begins again on 11/2."""
    assert LAW.after(date(2027, 2, 3), 1) == date(2027, 2, 11)


@given(DAYS, st.integers(1, 400))
def test_the_nth_working_day_has_n_working_days_up_to_it(day: date, number: int) -> None:
    found = LAW.after(day, number)
    assert LAW.is_working(found)
    assert LAW.between(day + timedelta(days=1), found) == number


@given(DAYS, st.integers(0, 900))
def test_working_days_between_are_those_one_can_count(first: date, more: int) -> None:
    last = first + timedelta(days=more)
    days = (first + timedelta(days=n) for n in range(more + 1))
    assert LAW.between(first, last) == sum(LAW.is_working(day) for day in days)


@given(DAYS)
def test_the_nearest_working_days(day: date) -> None:
    after, before = LAW.on_or_after(day), LAW.on_or_before(day)
    assert before <= day <= after
    assert LAW.is_working(before) and LAW.is_working(after)
    assert (before == day == after) == LAW.is_working(day)
