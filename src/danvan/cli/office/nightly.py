"""`python -m danvan.cli.office.nightly`: the work of a night, and what earlier ones left undone."""

from __future__ import annotations

import logging
import os
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from danvan.cli.office.application import prepare

_ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
_BEHIND = 10  # of the pages, which may be asked for meanwhile
_AT = timedelta(minutes=10)  # behind midnight, so that the day has begun for everybody


def seconds_to_next(here: datetime | None = None) -> float:
    """Seconds from `here`, or now, to the next midnight of the country and a little."""
    here = here or datetime.now(_ZONE)
    midnight = here.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
    return (midnight + _AT - here).total_seconds()


def work() -> None:
    """Doing it twice changes nothing, so that any number of servers may do it."""
    from danvan.web.documents.jobs import lint_outdated, read_left_behind
    from danvan.web.notices.jobs import remind_round
    from danvan.web.programmes.jobs import nightly
    from danvan.web.reports.jobs import nightly as open_reports

    try:
        read_left_behind()
        nightly.call()
        open_reports.call()
        remind_round.call()
        lint_outdated()
    except Exception:  # tomorrow is another day
        logging.getLogger("danvan.nightly").exception("the work of the night failed")


if __name__ == "__main__" and prepare():
    os.nice(_BEHIND)
    work()
