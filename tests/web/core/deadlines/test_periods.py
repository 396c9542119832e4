"""Periods of the calendar and the days due in them."""

from __future__ import annotations

from datetime import date

import pytest

from danvan.web.core.deadlines.periods import between, due_in, first_day, label, last_day


@pytest.mark.parametrize(
    ("every", "first", "last", "words"),
    [
        ("month", date(2026, 8, 1), date(2026, 8, 31), "tháng 8/2026"),
        ("quarter", date(2026, 7, 1), date(2026, 9, 30), "quý III/2026"),
        ("half_year", date(2026, 7, 1), date(2026, 12, 31), "6 tháng cuối năm 2026"),
        ("year", date(2026, 1, 1), date(2026, 12, 31), "năm 2026"),
    ],
)
def test_the_period_of_a_day(every: str, first: date, last: date, words: str) -> None:
    assert first_day(every, date(2026, 8, 20)) == first
    assert last_day(every, first) == last
    assert label(every, first) == words


def test_periods_follow_one_another_over_the_year() -> None:
    found = list(between("quarter", date(2025, 11, 5), date(2026, 4, 1)))
    assert found == [date(2025, 10, 1), date(2026, 1, 1), date(2026, 4, 1)]


@pytest.mark.parametrize(
    ("every", "start", "words", "due"),
    [
        ("year", date(2026, 1, 1), "trước ngày 15/12 hằng năm", date(2026, 12, 15)),
        ("year", date(2026, 1, 1), "chậm nhất ngày 5 tháng 11", date(2026, 11, 5)),
        ("quarter", date(2026, 1, 1), "trước ngày 20 của tháng cuối quý", date(2026, 3, 20)),
        ("month", date(2026, 2, 1), "ngày 25 hằng tháng", date(2026, 2, 25)),
        ("month", date(2026, 2, 1), "ngày 30 hằng tháng", date(2026, 2, 28)),
        ("quarter", date(2026, 1, 1), "trước ngày 15/12", date(2026, 3, 31)),
        ("quarter", date(2026, 1, 1), "hằng quý", date(2026, 3, 31)),
        ("month", date(2026, 2, 1), "ngày 99", date(2026, 2, 28)),
        ("quarter", date(2026, 10, 1), "ngày 10 tháng đầu quý sau", date(2027, 1, 10)),
        ("quarter", date(2026, 4, 1), "ngày 12 của tháng thứ hai mỗi quý", date(2026, 5, 12)),
        ("month", date(2026, 12, 1), "chậm nhất ngày 05 của tháng sau", date(2027, 1, 5)),
        ("quarter", date(2026, 1, 1), "chậm nhất ngày 05 của tháng sau", date(2026, 4, 5)),
        ("half_year", date(2026, 1, 1), "trước ngày 15/6 và 15/12 hằng năm", date(2026, 6, 15)),
        ("half_year", date(2026, 7, 1), "trước ngày 15/6 và 15/12 hằng năm", date(2026, 12, 15)),
        ("quarter", date(2026, 7, 1), "trước ngày 8/3, 8/6, 8/9, 8/12", date(2026, 9, 8)),
        ("year", date(2026, 1, 1), "tháng trước ngày 25, năm trước ngày 15/12", date(2026, 12, 15)),
        ("month", date(2026, 4, 1), "tháng trước ngày 25, năm trước ngày 15/12", date(2026, 4, 25)),
        ("month", date(2026, 6, 1), "trước ngày 25/6/2025", date(2026, 6, 30)),
    ],
)
def test_the_day_due_in_a_period(every: str, start: date, words: str, due: date) -> None:
    assert due_in(every, start, words) == due
