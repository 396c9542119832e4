"""The work of the night: begun with the server, done again after midnight."""

from __future__ import annotations

from datetime import datetime
from unittest.mock import patch
from zoneinfo import ZoneInfo

import pytest

from danvan.cli.office import daily

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")


@pytest.mark.parametrize(
    ("at", "seconds"),
    [
        (datetime(2026, 11, 29, 23, 50, tzinfo=ZONE), 20 * 60),
        (datetime(2026, 11, 30, 0, 5, tzinfo=ZONE), 24 * 3600 + 5 * 60),
        (datetime(2026, 12, 31, 12, 0, tzinfo=ZONE), 12 * 3600 + 10 * 60),
    ],
)
def test_it_waits_for_the_next_midnight(at: datetime, seconds: int) -> None:
    with patch("django.utils.timezone.localtime", return_value=at):
        assert daily._until_next() == seconds


@pytest.mark.django_db
def test_a_night_that_fails_is_told_and_the_next_one_comes(
    caplog: pytest.LogCaptureFixture,
) -> None:
    class Stop(Exception):
        pass

    with (
        patch("danvan.web.programmes.jobs.open_periods", side_effect=[ValueError("no"), 3]) as done,
        patch("danvan.cli.office.daily.Event") as event,
        patch("django.db.close_old_connections"),
        pytest.raises(Stop),
    ):
        event.return_value.wait.side_effect = [None, Stop]
        daily._go_on()
    assert done.call_count == 2
    assert "the work of the night failed" in caplog.text
