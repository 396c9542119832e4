"""A programme and a quarterly duty in the middle of their year, on a day that stands still."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from danvan.web.core import clock
from danvan.web.reports.models import Report, ReportingDuty
from programme_builders import DAY, Stage, make_stage
from report_builders import make_duty, opened
from roles import Cast


@pytest.fixture
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is the morning of DAY, everywhere that asks the clock."""
    moment = datetime(DAY.year, DAY.month, DAY.day, 2, 0, tzinfo=UTC)
    monkeypatch.setattr(clock.timezone, "now", lambda: moment)


@pytest.fixture
def stage(cast: Cast, still: None) -> Stage:
    return make_stage(cast)


@pytest.fixture
def duty(cast: Cast, still: None) -> ReportingDuty:
    """The department reports to the follower."""
    return make_duty(cast)


@pytest.fixture
def report(duty: ReportingDuty) -> Report:
    """That of the second quarter of 2026, due on 19/6/2026, the Friday before day 20."""
    return opened(duty)[-1]
