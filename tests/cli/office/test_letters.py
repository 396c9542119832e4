"""The letters of the hour: begun with the server, looked after every few minutes."""

from __future__ import annotations

from unittest.mock import patch

import pytest

from danvan.cli.office import letters


def test_a_time_that_fails_is_told_and_the_next_one_comes(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with patch("danvan.web.notices.jobs.tick_soon", side_effect=[ValueError("no"), None]) as done:
        letters.work()
        assert "the letters of the hour failed" in caplog.text
        letters.work()
    assert done.call_count == 2
