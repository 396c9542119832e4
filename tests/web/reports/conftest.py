"""A quarterly duty in the middle of its year."""

from __future__ import annotations

import pytest

from danvan.web.reports.models import Report, ReportingDuty
from report_builders import make_duty, opened
from roles import Cast


@pytest.fixture
def duty(cast: Cast, still: None) -> ReportingDuty:
    """The department reports to the follower."""
    return make_duty(cast)


@pytest.fixture
def report(duty: ReportingDuty) -> Report:
    """That of the second quarter of 2026, due on 19/6/2026, the Friday before day 20."""
    return opened(duty)[-1]
