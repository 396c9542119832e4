"""A day that stands still."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from danvan.web.core import clock


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is the morning of 3/8/2026, a Monday."""
    moment = datetime(2026, 8, 3, 2, 0, tzinfo=UTC)
    monkeypatch.setattr(clock.timezone, "now", lambda: moment)
