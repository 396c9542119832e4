"""The days of a report, of the year before, of the year so far, of what comes; February too."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from danvan.web.core.clock import moved
from danvan.web.reports.building.spans import (
    Span,
    a_year_before,
    coming,
    covered,
    cut_off,
    running,
    year_before,
)
from danvan.web.reports.building.titles import span_words, title_of
from danvan.web.reports.models import Report, ReportingDuty
from danvan.web.reports.outlines import load


def _report(first: date, last: date, **duty: str) -> Report:
    given = {"frequency": "quarter", "cut_offs": "state", "name": "Báo cáo"}
    return Report(
        duty=ReportingDuty(**{**given, **duty}), period_start=first, period_end=last, period="kỳ"
    )


@pytest.mark.parametrize(
    ("day", "ago"),
    [
        (date(2028, 2, 29), date(2027, 2, 28)),
        (date(2029, 2, 28), date(2028, 2, 29)),  # the end of the month for the end of the month
        (date(2028, 2, 28), date(2027, 2, 28)),
        (date(2026, 6, 14), date(2025, 6, 14)),
    ],
)
def test_a_year_ago(day: date, ago: date) -> None:
    assert year_before(day) == ago


def test_first_quarter_over_tet_lies_in_two_years() -> None:
    """The State's quý I/2027 begins in December 2026, before the Tết of 6/2/2027."""
    report = _report(date(2026, 12, 15), date(2027, 3, 14))
    with moved(datetime(2027, 3, 20, tzinfo=UTC)):
        span = covered(report)
    assert span == Span(date(2026, 12, 15), date(2027, 3, 14))
    assert a_year_before(span) == Span(date(2025, 12, 15), date(2026, 3, 14))
    assert running(report, span) == span
    assert coming(report, span) == Span(date(2027, 3, 15), date(2027, 6, 14))
    title = title_of(report, load()["quarter_state"])
    assert title.endswith("nhiệm vụ trọng tâm quý II/2027")


def test_the_days_behind_the_yearly_cut_off_belong_to_the_next_year() -> None:
    report = _report(date(2026, 12, 15), date(2027, 1, 14), frequency="month")
    assert running(report, Span(date(2026, 12, 15), date(2026, 12, 20))).first == date(2026, 12, 15)
    december = _report(date(2026, 11, 15), date(2026, 12, 14), frequency="month")
    span = Span(date(2026, 11, 15), date(2026, 12, 14))
    assert running(december, span).first == date(2025, 12, 15)


def test_what_is_owed_in_the_days_left_of_a_period_lies_ahead() -> None:
    report = _report(date(2026, 10, 1), date(2026, 12, 31), cut_offs="calendar")
    sent_on = Span(date(2026, 10, 1), date(2026, 12, 12))
    assert coming(report, sent_on) == Span(date(2026, 12, 13), date(2027, 3, 31))


def test_february_of_the_calendar() -> None:
    report = _report(date(2028, 2, 1), date(2028, 2, 29), frequency="month", cut_offs="calendar")
    span = Span(date(2028, 2, 1), date(2028, 2, 29))
    assert running(report, span).first == date(2028, 1, 1)
    assert coming(report, span) == Span(date(2028, 3, 1), date(2028, 3, 31))


def test_data_close_with_the_period_or_now() -> None:
    report = _report(date(2026, 3, 15), date(2026, 6, 14))
    with moved(datetime(2026, 6, 20, 3, tzinfo=UTC)):
        assert cut_off(report) == datetime(2026, 6, 14, 17, tzinfo=UTC)  # midnight in Việt Nam
        assert covered(report).last == date(2026, 6, 14)
    with moved(datetime(2026, 5, 10, 3, tzinfo=UTC)):
        assert covered(report).last == date(2026, 5, 10)
    with moved(datetime(2026, 1, 1, tzinfo=UTC)):  # a clock that went back
        assert covered(report) == Span(date(2026, 3, 15), date(2026, 3, 15))


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (date(2024, 6, 30), date(2026, 6, 29), "2 năm"),
        (date(2026, 1, 15), date(2026, 11, 29), "năm 2026"),
        (date(2021, 3, 1), date(2025, 12, 31), "giai đoạn 2021 - 2025"),
    ],
)
def test_how_long_a_review_looks_back(first: date, last: date, words: str) -> None:
    assert span_words(_report(first, last, frequency="once")) == words
