"""A programme in the middle of its year, on a day that stands still."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from danvan.web.core import clock
from programme_builders import DAY, Stage, make_stage
from roles import Cast


@pytest.fixture
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is the morning of DAY, everywhere that asks the clock."""
    moment = datetime(DAY.year, DAY.month, DAY.day, 2, 0, tzinfo=UTC)
    monkeypatch.setattr(clock.timezone, "now", lambda: moment)


@pytest.fixture
def stage(cast: Cast, still: None) -> Stage:
    return make_stage(cast)
