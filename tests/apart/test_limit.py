"""The limit on time inside one process."""

from __future__ import annotations

import signal
import threading
import time
from contextlib import suppress

import pytest

from danvan.apart import limit
from danvan.apart.limit import TimeUp, time_limit


def test_work_that_takes_too_long_is_stopped():
    begun = time.monotonic()
    with pytest.raises(TimeUp), time_limit(0.1):
        while True:
            pass
    assert time.monotonic() - begun < 5


def test_no_except_exception_swallows_it():
    with pytest.raises(TimeUp), time_limit(0.1):
        while True:
            with suppress(Exception):
                time.sleep(5)


def test_quick_work_leaves_no_alarm_behind():
    before = signal.getsignal(signal.SIGALRM)
    with time_limit(5):
        pass
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    assert signal.getsignal(signal.SIGALRM) is before


def test_a_call_that_never_comes_back_is_left_to_the_watchdog(monkeypatch):
    monkeypatch.setattr(limit, "GRACE", 0.05)
    called = threading.Event()
    with pytest.raises(TimeUp), time_limit(0.05, called.set):
        # A library call would not end at the alarm; waiting here stands for it.
        try:
            time.sleep(5)
        except TimeUp:
            assert called.wait(5)
            raise


def test_in_another_thread_the_work_runs_without_limit():
    done = []

    def work() -> None:
        with time_limit(0.01):
            time.sleep(0.05)
        done.append(True)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done
