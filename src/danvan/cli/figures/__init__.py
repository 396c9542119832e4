"""`danvan figures`: documents in, the quantified objectives that they set out."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Sequence

from danvan.cli.deliver import Files, Screen, deliver
from danvan.cli.figures.arguments import parse
from danvan.cli.inputs import collect
from danvan.cli.job import Order
from danvan.cli.progress import Reporter
from danvan.cli.read import MISUSE, OK, SOME_FAILED, cores, number, screen_width
from danvan.cli.running import results
from danvan.figures.emit import FORMATS
from danvan.reader.options import Options


def run(arguments: Sequence[str]) -> int:
    """Read what the arguments name and show its figures; returns the exit code."""
    asked = parse(arguments)
    inputs = collect(asked.inputs, asked.output)
    jobs = min(asked.jobs or cores(), len(inputs))
    apart = len(inputs) > 1 or asked.timeout is not None
    ending = FORMATS[asked.format][1]
    target = Files(inputs, asked.output, ending) if asked.output else Screen(asked.format)
    bar = asked.output is not None or not sys.stdout.isatty()
    with Reporter(len(inputs), bar=bar) as reporter:
        outcomes = results(inputs, _order(asked, jobs), jobs, apart=apart)
        misuse = deliver(inputs, outcomes, target, reporter)
    reporter.close()
    return MISUSE if misuse else SOME_FAILED if reporter.failed else OK


def _order(asked: Namespace, jobs: int) -> Order:
    screen = None if asked.output else screen_width()
    workers = max(1, cores() // jobs) if jobs > 1 else None
    return Order(
        format=asked.format,
        options=Options(allow_secret=asked.allow_secret, ocr=not asked.no_ocr, workers=workers),
        timeout=asked.timeout or asked.default_timeout,
        width=screen or number(os.environ.get("COLUMNS")) or 100,
        one_line=asked.many and not asked.output,
        figures=True,
    )
