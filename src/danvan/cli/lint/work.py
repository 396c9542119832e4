"""One draft read, looked at and, where that is asked for, mended or given comments."""

from __future__ import annotations

from typing import NamedTuple

from danvan.cli.job import Job, Outcome
from danvan.lint.drafts import NoDraft
from danvan.lint.drafts.look import Look, look, mended
from danvan.lint.emit import Look as Layout
from danvan.lint.emit import render
from danvan.lint.said import VI
from danvan.lint.settings import Settings
from danvan.reader.files import load


class LintOrder(NamedTuple):
    """Which rules are on, whether what is safe is to be mended, the language of the report."""

    settings: Settings
    fix: bool = False
    language: str = VI


def lint(job: Job, asked: LintOrder) -> Outcome:
    """The report on one input as text; `file` is the draft itself where it was changed."""

    def again(data: bytes) -> Look:
        return look(data, job.name, asked.settings, order.options)

    order = job.order
    looked = again(_bytes(job))
    changed: bytes | None = None
    try:
        if asked.fix:
            looked, changed = mended(looked, again)
        if order.format == "docx":
            file = looked.draft.commented(looked.reading, looked.report, asked.language)
            return Outcome(text="", file=file)
    except NoDraft as error:
        return Outcome(error=str(error))
    layout = Layout(order.width, order.color, order.one_line, asked.language)
    text = render(looked.reading, looked.report, order.format, layout)
    return Outcome(text=text, file=changed)


def _bytes(job: Job) -> bytes:
    if job.data is not None:
        return job.data
    assert job.path is not None
    return load(job.path, job.order.options.max_bytes)
