"""What happens every night, started by the process that serves: no timer has to be set up."""

from __future__ import annotations

import logging
from datetime import timedelta
from threading import Event, Thread

_AT = timedelta(minutes=10)  # behind midnight, so that the day has begun for everybody


def start() -> None:
    """Begin with what earlier nights left undone, then once after every midnight.

    Doing it twice changes nothing, so that any number of servers may do it.
    """
    Thread(target=_go_on, name="danvan-daily", daemon=True).start()


def _go_on() -> None:
    from django.db import close_old_connections

    from danvan.web.documents.jobs import lint_outdated, read_left_behind
    from danvan.web.notices.jobs import remind_round
    from danvan.web.programmes.jobs import nightly
    from danvan.web.reports.jobs import nightly as open_reports

    while True:
        close_old_connections()
        try:
            read_left_behind()
            nightly.call()
            open_reports.call()
            remind_round.call()
            lint_outdated()
        except Exception:  # tomorrow is another day; the pages must not go down for it
            logging.getLogger(__name__).exception("the work of the night failed")
        close_old_connections()
        Event().wait(_until_next())


def _until_next() -> float:
    """Seconds to the next midnight and a little."""
    from django.utils.timezone import localtime

    here = localtime()
    midnight = here.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    return (midnight + _AT - here).total_seconds()
