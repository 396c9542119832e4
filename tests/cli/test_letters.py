"""The letters of the hour: begun with the server, looked after every few minutes."""

from __future__ import annotations

from unittest.mock import patch

import pytest

from danvan.cli.office import letters


def test_a_time_that_fails_is_told_and_the_next_one_comes(
    caplog: pytest.LogCaptureFixture,
) -> None:
    class Stop(Exception):
        pass

    with (
        patch("danvan.web.notices.jobs.tick_soon", side_effect=[ValueError("no"), None]) as done,
        patch("danvan.cli.office.letters.Event") as event,
        patch("django.db.close_old_connections"),
        pytest.raises(Stop),
    ):
        event.return_value.wait.side_effect = [None, Stop]
        letters._go_on()
    assert done.call_count == 2
    assert "the letters of the hour failed" in caplog.text
