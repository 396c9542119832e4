"""The work that every command which reads has in common: from the inputs to the exit code."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Sequence
from contextlib import AbstractContextManager
from typing import Any

from danvan.cli.deliver import Target, deliver
from danvan.cli.inputs import Input
from danvan.cli.job import Order
from danvan.cli.progress import Reporter
from danvan.cli.running import results
from danvan.reader.options import Options

OK, SOME_FAILED, MISUSE = 0, 1, 2


def carry_out(
    asked: Namespace,
    inputs: Sequence[Input],
    target: AbstractContextManager[Target],
    *,
    shown: bool,
    **own: Any,
) -> int:
    """Do what is asked of each input and put it into the target; returns the exit code.

    `shown`: the outcome goes to the screen. `own` are fields of the Order of one command alone.
    """
    jobs = min(asked.jobs or cores(), len(inputs))
    order = _order(asked, jobs, screen_width() if shown else None, own)
    # A single file stays in this process: a second one would cost as much as the reading.
    apart = len(inputs) > 1 or asked.timeout is not None
    bar = asked.output is not None or not sys.stdout.isatty()
    with Reporter(len(inputs), bar=bar) as reporter, target as place:
        misuse = deliver(inputs, results(inputs, order, jobs, apart=apart), place, reporter)
    reporter.close()
    return MISUSE if misuse else SOME_FAILED if reporter.failed else OK


def _order(asked: Namespace, jobs: int, screen: int | None, own: dict[str, Any]) -> Order:
    workers = max(1, cores() // jobs) if jobs > 1 else None
    return Order(
        format=asked.format,
        options=Options(allow_secret=asked.allow_secret, ocr=not asked.no_ocr, workers=workers),
        timeout=asked.timeout or asked.default_timeout,
        width=screen or number(os.environ.get("COLUMNS")) or 100,
        color=bool(screen) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb",
        one_line=asked.many and not asked.output,
        **own,
    )


def screen_width() -> int | None:
    """The columns of the terminal that stdout is; None where it is none."""
    if not sys.stdout.isatty():
        return None
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns
    except OSError:
        return 100


def number(words: str | None) -> int | None:
    return int(words) if words and words.isdecimal() else None


def cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
