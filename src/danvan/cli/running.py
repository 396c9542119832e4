"""The inputs of one command, performed here or in processes of their own."""

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from danvan.cli.inputs import Input
from danvan.cli.job import Job, Order, Outcome, perform, too_long
from danvan.reader import ReaderError


def results(
    inputs: Sequence[Input], order: Order, workers: int, *, apart: bool
) -> Iterator[tuple[int, Outcome]]:
    """The outcome of each input with its place in `inputs`, as they come.

    `apart` reads in processes that can be killed; else the only input is read here.
    """
    jobs: list[Job] = []
    places: list[int] = []
    for place, item in enumerate(inputs):
        try:
            jobs.append(_job(item, order))
            places.append(place)
        except ReaderError as error:
            yield place, Outcome(error=str(error))
    if apart:
        from danvan.cli.pool import run_all

        for index, outcome in run_all(jobs, workers):
            yield places[index], outcome
    else:
        for place, job in zip(places, jobs, strict=True):
            yield place, perform(job, partial(_give_up, job))


def _job(item: Input, order: Order) -> Job:
    """The job of an input; what another process could not open (stdin, pipes) is read here."""
    if item.problem:
        raise ReaderError("not_allowed", item.problem)
    if item.path and not _is_stream(item.path):
        return Job(order, item.path.name, path=item.path)
    from danvan.reader.files import load, load_stream

    most = order.options.max_bytes
    if item.path:
        return Job(order, item.path.name, data=load(item.path, most))
    return Job(order, item.shown, data=load_stream(sys.stdin.buffer, most))


def _is_stream(path: Path) -> bool:
    """Whether the path exists and is no file on a disk: a pipe, a device."""
    try:
        return not stat.S_ISREG(path.stat().st_mode)
    except (OSError, ValueError):
        return False


def _give_up(job: Job) -> None:
    """The time is over and a library does not come back: leave, there is nothing to save."""
    print(f"danvan: {job.name}: {too_long(job).error}", file=sys.stderr, flush=True)
    os._exit(1)
