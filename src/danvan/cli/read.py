"""`danvan read`: files in, their structure out."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Sequence

from danvan.cli.arguments import TIMEOUT, parse
from danvan.cli.deliver import Files, Screen, deliver
from danvan.cli.inputs import Input, collect
from danvan.cli.job import Order
from danvan.cli.progress import Reporter
from danvan.cli.running import results
from danvan.reader.options import Options

OK, SOME_FAILED, MISUSE = 0, 1, 2


def run(arguments: Sequence[str]) -> int:
    """Read what the arguments name; returns the exit code."""
    asked = parse(arguments)
    inputs = collect(asked.inputs, asked.output)
    jobs = min(asked.jobs or cores(), len(inputs))
    order = _order(asked, jobs)
    # A single file stays in this process: a second one would cost as much as the reading.
    apart = len(inputs) > 1 or asked.timeout is not None
    target = _target(asked, inputs)
    bar = asked.output is not None or not sys.stdout.isatty()
    with Reporter(len(inputs), bar=bar) as reporter:
        misuse = deliver(inputs, results(inputs, order, jobs, apart=apart), target, reporter)
    reporter.close()
    return MISUSE if misuse else SOME_FAILED if reporter.failed else OK


def _target(asked: Namespace, inputs: Sequence[Input]) -> Files | Screen:
    if not asked.output:
        return Screen(asked.format)
    from danvan.reader.emit import FORMATS

    return Files(inputs, asked.output, FORMATS[asked.format][1])


def _order(asked: Namespace, jobs: int) -> Order:
    screen = None if asked.output else screen_width()
    workers = max(1, cores() // jobs) if jobs > 1 else None
    return Order(
        format=asked.format,
        options=Options(allow_secret=asked.allow_secret, ocr=not asked.no_ocr, workers=workers),
        timeout=asked.timeout or TIMEOUT,
        width=screen or number(os.environ.get("COLUMNS")) or 100,
        color=bool(screen) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb",
        one_line=asked.many and not asked.output,
        explain=asked.explain,
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
