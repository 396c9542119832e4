"""`danvan lint`: drafts in, what falls short in them out."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Sequence

from danvan.cli.deliver import deliver
from danvan.cli.inputs import collect
from danvan.cli.job import Order
from danvan.cli.lint.arguments import parse
from danvan.cli.lint.targets import target_of
from danvan.cli.lint.work import LintOrder
from danvan.cli.progress import Reporter
from danvan.cli.read import MISUSE, OK, SOME_FAILED, cores, number, screen_width
from danvan.cli.running import results
from danvan.reader.options import Options


def run(arguments: Sequence[str]) -> int:
    """Look at what the arguments name; returns the exit code."""
    asked = parse(arguments)
    inputs = collect(asked.inputs, asked.output)
    jobs = min(asked.jobs or cores(), len(inputs))
    apart = len(inputs) > 1 or asked.timeout is not None
    bar = asked.output is not None or not sys.stdout.isatty()
    target = target_of(asked, inputs)
    with Reporter(len(inputs), bar=bar) as reporter, target:
        outcomes = results(inputs, _order(asked, jobs), jobs, apart=apart)
        misuse = deliver(inputs, outcomes, target, reporter)
    reporter.close()
    return MISUSE if misuse else SOME_FAILED if reporter.failed else OK


def _order(asked: Namespace, jobs: int) -> Order:
    screen = None if asked.output and not asked.fix else screen_width()
    workers = max(1, cores() // jobs) if jobs > 1 else None
    return Order(
        format=asked.format,
        options=Options(allow_secret=asked.allow_secret, ocr=not asked.no_ocr, workers=workers),
        timeout=asked.timeout or asked.default_timeout,
        width=screen or number(os.environ.get("COLUMNS")) or 100,
        color=bool(screen) and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb",
        one_line=asked.many and not asked.output,
        lint=LintOrder(asked.settings, asked.fix),
    )
