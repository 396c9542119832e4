"""One draft read, looked at and, where that is asked for, mended or given comments."""

from __future__ import annotations

from typing import NamedTuple

from danvan.cli.job import Job, Outcome
from danvan.lint.check import check
from danvan.lint.drafts import Draft, NoDraft, draft_of
from danvan.lint.emit import Look, render
from danvan.lint.model import Report
from danvan.lint.settings import Settings
from danvan.reader import read
from danvan.reader.files import load
from danvan.reader.model import Reading


class LintOrder(NamedTuple):
    """Which rules are on, and whether what is safe is to be mended."""

    settings: Settings
    fix: bool = False


class _Look(NamedTuple):
    """A draft with what was read from it and found in it."""

    draft: Draft
    reading: Reading
    report: Report


def lint(job: Job, asked: LintOrder) -> Outcome:
    """The report on one input as text; `file` is the draft itself where it was changed."""
    order = job.order
    data = job.data
    if data is None:
        assert job.path is not None
        data = load(job.path, order.options.max_bytes)
    looked = _look(job, asked, data)
    changed: bytes | None = None
    try:
        if asked.fix and (changed := _fixed(looked)) is not None:
            looked = _look(job, asked, changed)
        if order.format == "docx":
            changed = looked.draft.commented(looked.reading, looked.report)
            return Outcome(text="", file=changed)
    except NoDraft as error:
        return Outcome(error=str(error))
    look = Look(order.width, order.color, order.one_line)
    return Outcome(text=render(looked.reading, looked.report, order.format, look), file=changed)


def _look(job: Job, asked: LintOrder, data: bytes) -> _Look:
    draft = draft_of(data, job.name)
    reading = read(draft.to_read, job.name, job.order.options)
    return _Look(draft, reading, check(reading, asked.settings, draft.switches(reading)))


def _fixed(looked: _Look) -> bytes | None:
    """The draft with all safe fixes made; None where there is nothing to mend."""
    fixes = [problem.fix for problem in looked.report.problems if problem.fix]
    return looked.draft.fixed(looked.reading, fixes) if fixes else None
