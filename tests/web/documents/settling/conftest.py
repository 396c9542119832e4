"""The desk of the reading screen, on a day that stands still."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from danvan.web.core import clock
from programme_builders import DAY
from roles import Cast
from settling_builders import Desk, make_desk


@pytest.fixture
def desk(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> Desk:
    moment = datetime(DAY.year, DAY.month, DAY.day, 2, 0, tzinfo=UTC)
    monkeypatch.setattr(clock.timezone, "now", lambda: moment)
    return make_desk(cast)
