"""The matters of the sweep, on a day that stands still."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from danvan.web.core import clock
from programme_builders import DAY
from roles import Cast
from sweep_scene import make_internal, make_public


@pytest.fixture(autouse=True)
def still(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is the morning of DAY, everywhere that asks the clock."""
    moment = datetime(DAY.year, DAY.month, DAY.day, 2, 0, tzinfo=UTC)
    monkeypatch.setattr(clock.timezone, "now", lambda: moment)


@pytest.fixture
def public(cast: Cast, still: None) -> dict[str, Any]:
    return make_public(cast)


@pytest.fixture
def scene(cast: Cast, public: dict[str, Any]) -> dict[str, Any]:
    """What stands for `{task}`, `{body}` … in the tables' paths."""
    return {**public, **make_internal(cast)}
