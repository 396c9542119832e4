"""The work of the night: begun with the server, done again after midnight."""

from __future__ import annotations

from datetime import datetime
from unittest.mock import patch
from zoneinfo import ZoneInfo

import pytest
from django.conf import settings

from danvan.cli.office import nightly

ZONE = ZoneInfo(settings.TIME_ZONE)


@pytest.mark.parametrize(
    ("at", "seconds"),
    [
        (datetime(2026, 11, 29, 23, 50, tzinfo=ZONE), 20 * 60),
        (datetime(2026, 11, 30, 0, 5, tzinfo=ZONE), 24 * 3600 + 5 * 60),
        (datetime(2026, 12, 31, 12, 0, tzinfo=ZONE), 12 * 3600 + 10 * 60),
    ],
)
def test_it_waits_for_the_next_midnight(at: datetime, seconds: int) -> None:
    assert nightly.seconds_to_next(at) == seconds


def test_midnight_is_that_of_the_pages() -> None:
    assert nightly._ZONE == ZONE


@pytest.mark.django_db
def test_a_night_that_fails_is_told_and_the_next_one_comes(
    caplog: pytest.LogCaptureFixture,
) -> None:
    sides = [ValueError("no"), 3]
    with patch("danvan.web.programmes.jobs.open_periods", side_effect=sides) as done:
        nightly.work()
        assert "the work of the night failed" in caplog.text
        nightly.work()
    assert done.call_count == 2
