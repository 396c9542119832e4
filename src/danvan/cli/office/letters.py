"""`python -m danvan.cli.office.letters`: the letters whose hour has come."""

from __future__ import annotations

import logging

from danvan.cli.office.application import prepare

EVERY = 300.0  # seconds between two looks


def work() -> None:
    """Each letter has a key, so that any number of servers may do it."""
    from danvan.web.notices.jobs import tick_soon

    try:
        tick_soon()
    except Exception:  # what waits is taken up the next time
        logging.getLogger("danvan.letters").exception("the letters of the hour failed")


if __name__ == "__main__" and prepare():
    work()
