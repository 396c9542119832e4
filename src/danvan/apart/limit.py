"""A limit on the time that one piece of work may take in this process."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

GRACE = 5.0


class TimeUp(BaseException):
    """The time is over. No `except Exception` on the way may swallow it."""


@contextmanager
def time_limit(seconds: float, stuck: Callable[[], None] | None = None) -> Iterator[None]:
    """Raise TimeUp inside the block after `seconds`.

    Python raises it between two of its own steps. A library call that never comes back is left to
    `stuck`, called from a thread GRACE seconds later. Outside the main thread (tests, servers) the
    block runs without a limit.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    watchdog = threading.Timer(seconds + GRACE, stuck) if stuck else None
    before = signal.signal(signal.SIGALRM, _time_up)
    # Again every second: an exception raised inside a destructor is lost.
    signal.setitimer(signal.ITIMER_REAL, seconds, 1.0)
    if watchdog:
        watchdog.daemon = True
        watchdog.start()
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        if watchdog:
            watchdog.cancel()


def _time_up(number: int, frame: object) -> None:
    raise TimeUp
