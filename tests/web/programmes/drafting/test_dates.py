"""Deadlines of a draft: a margin earlier, on a working day, never before its floor."""

from __future__ import annotations

from datetime import date

import pytest

from danvan.web.core.deadlines.calendar import Calendar
from danvan.web.programmes.drafting.dates import earlier

FLOOR = date(2026, 6, 15)


@pytest.mark.parametrize(
    ("due", "margin", "found", "why"),
    [
        (date(2026, 9, 30), 0, date(2026, 9, 30), "Sớm hơn 0 ngày"),
        (date(2026, 9, 30), 15, date(2026, 9, 15), "Sớm hơn 15 ngày so với hạn 30/9/2026."),
        (date(2026, 9, 30), 10, date(2026, 9, 18), "là Chủ nhật nên lùi về"),
        (date(2026, 9, 12), 10, date(2026, 8, 28), "nên lùi về"),  # 2/9 and the days beside it
        (date(2026, 6, 20), 30, date(2026, 6, 15), "ngày làm việc đầu tiên còn lại"),
        (date(2026, 6, 15), 30, date(2026, 6, 15), "ngày làm việc đầu tiên còn lại"),
        (date(2026, 6, 14), 5, None, "đã qua"),
        (None, 5, None, "không nêu thời hạn"),
    ],
)
def test_earlier(due: date | None, margin: int, found: date | None, why: str) -> None:
    told = earlier(due, margin, FLOOR, Calendar())
    assert told.day == found
    assert why in told.why


def test_no_working_day_is_left() -> None:
    told = earlier(date(2026, 6, 21), 1, date(2026, 6, 20), Calendar())  # Saturday and Sunday
    assert told.day is None and "Không còn ngày làm việc" in told.why
