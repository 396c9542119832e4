"""What a report says as comments: which words each stands at, and what is said of the whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from danvan.lint.model import Problem, Report, Said
from danvan.lint.rules import BY_CODE
from danvan.reader.source import Span

AUTHOR, INITIALS = "danvan", "dv"
_FIXABLE = Said(
    "{} chỗ, sửa được bằng danvan lint --fix.", "{} places, mended by danvan lint --fix."
)
_MOST_ALIKE = 3  # comments for one kind of slip that --fix mends; the others are counted


class Note(NamedTuple):
    """A comment: its words and the place in the text that it belongs to."""

    span: Span
    words: str


def notes(report: Report, language: str) -> Iterator[Note]:
    """One comment for each place, whatever number of rules points at it."""
    by_span: dict[Span, list[Problem]] = {}
    alike: Counter[str] = Counter()
    for problem in report.problems:
        alike[problem.code] += 1
        if problem.fix is None or alike[problem.code] <= _MOST_ALIKE:
            by_span.setdefault(problem.span, []).append(problem)
    for span, problems in by_span.items():
        yield Note(
            span, "\n".join(f"{one.code} · {one.sentence.told(language)}" for one in problems)
        )


def summary(report: Report, unplaced: list[Note], language: str) -> str:
    """What is said of the whole document, empty where there is nothing to say."""
    lines = [
        f"{one.short}/{one.tasks} {one.words.told(language)}." for one in report.shares if one.short
    ]
    fixes = Counter(problem.code for problem in report.problems if problem.fix)
    lines += [
        f"{code} · {BY_CODE[code].title.told(language)}: {_FIXABLE.told(language).format(count)}"
        for code, count in sorted(fixes.items())
        if count > _MOST_ALIKE
    ]
    lines += [note.words for note in unplaced]
    return "\n".join(lines)
