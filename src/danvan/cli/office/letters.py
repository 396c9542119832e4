"""The letters whose hour has come, looked after by the process that serves."""

from __future__ import annotations

import logging
from threading import Event, Thread

_EVERY = 300  # seconds


def start() -> None:
    """Compose and send what is due, now and every few minutes.

    Each letter has a key, so that any number of servers may do it.
    """
    Thread(target=_go_on, name="danvan-letters", daemon=True).start()


def _go_on() -> None:
    from django.db import close_old_connections

    from danvan.web.notices.jobs import tick_soon

    while True:
        close_old_connections()
        try:
            tick_soon()
        except Exception:  # what waits is taken up the next time; the pages must not go down for it
            logging.getLogger(__name__).exception("the letters of the hour failed")
        close_old_connections()
        Event().wait(_EVERY)
