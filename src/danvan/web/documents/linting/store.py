"""Keeps what the rules said of a version, in place of what they said before."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from django.db import transaction

from danvan.lint.apart import Looked
from danvan.lint.edition import edition
from danvan.reader.model import Task
from danvan.reader.source import Span
from danvan.web.core.clock import now
from danvan.web.documents.intake.outline import SIZE, Paths
from danvan.web.documents.models import LintRun, Problem, Version


@transaction.atomic
def store_run(version: Version, looked: Looked) -> LintRun:
    """Insert the run and its problems; where the text read is another one, at the same words."""
    Version.objects.select_for_update(of=("self",)).only("pk").get(pk=version.pk)  # one at a time
    LintRun.objects.filter(version=version).delete()
    run, problems = rows_of(looked, version.text)
    run.version = version
    run.save()
    for problem in problems:
        problem.run = run
    Problem.objects.bulk_create(problems, batch_size=SIZE)
    return run


def rows_of(looked: Looked, text: str) -> tuple[LintRun, list[Problem]]:
    """The run and its problems, not saved, with their places in `text`."""
    report = looked.report
    run = LintRun(
        edition=edition(),
        at=now(),
        tasks=report.shares[0].tasks if report and report.shares else len(looked.reading.tasks),
        shares=[share.name for share in report.shares] if report else [],
        switched_off=report.switched_off if report else 0,
        broken=report is None,
    )
    return run, _problems(looked, text)


def _problems(looked: Looked, text: str) -> list[Problem]:
    if looked.report is None:
        return []
    read = looked.reading
    paths, tasks = Paths(read), _Tasks(read.tasks)
    made = []
    for order, (one, mark) in enumerate(zip(looked.report.problems, looked.marks, strict=True)):
        span = one.span if read.text == text else _again(read.text, one.span, text)
        made.append(
            Problem(
                order=order,
                code=one.code,
                level=one.level,
                sentence=one.sentence.vi,
                english=one.sentence.en,
                clause=paths(one.clause),
                start=span.start,
                end=span.end,
                task=tasks.at(one.span.start),
                fixable=one.fix is not None,
                mark=mark,
            )
        )
    return made


class _Tasks:
    """The tasks of a reading, asked by place."""

    def __init__(self, tasks: Sequence[Task]) -> None:
        self._spans = sorted((task.span, number) for number, task in enumerate(tasks))

    def at(self, offset: int) -> int | None:
        """The number of the last task that begins at or before `offset` and holds it."""
        after = bisect_right(self._spans, offset, key=lambda each: each[0].start)
        for span, number in reversed(self._spans[max(0, after - 8) : after]):
            if offset < max(span.end, span.start + 1):
                return number
        return None


def _again(read: str, span: Span, kept: str) -> Span:
    """Where the words stand in the text that was kept; of several places the nearest."""
    words = read[span.start : span.end]
    if not words:
        return Span(0, 0)
    after = kept.find(words, span.start)
    before = kept.rfind(words, 0, span.start + len(words))
    found = [at for at in (after, before) if at >= 0]
    if not found:
        return Span(0, 0)
    at = min(found, key=lambda place: abs(place - span.start))
    return Span(at, at + len(words))
