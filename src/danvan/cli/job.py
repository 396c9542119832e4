"""Reading one input and rendering it: the piece of work that a process does at a time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from danvan.apart.limit import TimeUp, time_limit
from danvan.reader import Options, ReaderError, read

if TYPE_CHECKING:
    from danvan.cli.lint.work import LintOrder
    from danvan.reader import Reading


class Order(NamedTuple):
    """What is asked of every input alike.

    `lint` where it is to be looked at, `figures` where its figures are asked for.
    """

    format: str
    options: Options
    timeout: float
    width: int = 100
    color: bool = False
    one_line: bool = False
    explain: str | None = None
    lint: LintOrder | None = None
    figures: bool = False


class Job(NamedTuple):
    """One input: a path, or the bytes themselves (stdin, pipes)."""

    order: Order
    name: str
    path: Path | None = None
    data: bytes | None = None


class Outcome(NamedTuple):
    """The rendered text, or a Vietnamese sentence that says why there is none.

    `file` is the input's own file with something changed in it, where that was asked for.
    """

    text: str | None = None
    error: str | None = None
    misuse: bool = False
    file: bytes | None = None


class _Misuse(Exception):
    """The input was read, but what was asked of it makes no sense."""


def perform(job: Job, stuck: Callable[[], None] | None = None) -> Outcome:
    """Do the job; every failure is an Outcome."""
    try:
        with time_limit(job.order.timeout, stuck):
            return _outcome(job)
    except TimeUp:
        return too_long(job)
    except _Misuse as error:
        return Outcome(error=str(error), misuse=True)
    except ReaderError as error:
        return Outcome(error=str(error))
    except MemoryError:
        return Outcome(error="Không đủ bộ nhớ để đọc tệp này; xin chia nhỏ tệp.")
    except Exception as error:
        words = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        return Outcome(error=f"Lỗi ngoài dự kiến của danvan ({words}); xin báo lại kèm tệp này.")


def too_long(job: Job) -> Outcome:
    """The outcome of a job whose time is over."""
    return Outcome(
        error=f"Đọc quá {job.order.timeout:g} giây, đã dừng; xin chia nhỏ tệp hoặc tăng --timeout."
    )


def _outcome(job: Job) -> Outcome:
    if job.order.lint is None:
        return Outcome(text=_text(job))
    from danvan.cli.lint.work import lint

    return lint(job, job.order.lint)


def _text(job: Job) -> str:
    order = job.order
    source = job.path if job.data is None else job.data
    if source is None:
        raise ValueError("a job needs a path or data")
    return _rendered(read(source, job.name, order.options), order)


def _rendered(reading: Reading, order: Order) -> str:
    from danvan.reader import emit

    if order.figures:
        return _figures(reading, order)
    if order.explain:
        return _explained(reading, order.explain)
    if order.format == "json" and order.one_line:
        from danvan.reader.emit.as_json import line

        return line(reading)
    return emit.render(reading, order.format, emit.Look(order.width, order.color))


def _figures(reading: Reading, order: Order) -> str:
    from danvan.figures import emit, figures

    look = emit.Look(order.width, order.one_line)
    return emit.render(reading, figures(reading), order.format, look)


def _explained(reading: Reading, clause: str) -> str:
    from danvan.reader.emit.explain import explain, near

    words = explain(reading, clause)
    if words is None:
        some = ", ".join(near(reading, clause)) or "không có mục nào"
        raise _Misuse(f"Không có mục “{clause}”. Các mục có, chẳng hạn: {some}; hoặc meta.")
    return words
