"""What the rules said of a version, made by hand."""

from __future__ import annotations

from typing import Any

from danvan.lint.edition import edition
from danvan.web.core.clock import now
from danvan.web.documents.models import LintRun, Problem, SetAside, Version


def make_run(version: Version, **given: Any) -> LintRun:
    """A look of the rules of today; the document gives work."""
    told = {"edition": edition(), "shares": ["body", "work", "time", "product"], **given}
    return LintRun.objects.create(version=version, at=now(), **told)


def make_problem(run: LintRun, words: str, code: str = "T01", **given: Any) -> Problem:
    """A problem at these words of the version."""
    order = run.problems.count()
    start = run.version.text.index(words)
    told: dict[str, Any] = {"level": "warning", "mark": f"mark-{order}", **given}
    told.setdefault("sentence", f"Nhiệm vụ không có thời hạn ({words}).")
    return Problem.objects.create(
        run=run, order=order, code=code, start=start, end=start + len(words), **told
    )


def linted(version: Version, word: str) -> dict[str, int]:
    """A problem that may be set aside, and one that was, with `word` in all that is said."""
    run = make_run(version, tasks=3)
    problem = make_problem(run, word, sentence=f"Thiếu thời hạn {word}.", task=0)
    other = make_problem(run, word, code="N01", sentence=f"Thiếu người {word}.", task=1)
    aside = SetAside.objects.create(
        document=version.document,
        mark=other.mark,
        code=other.code,
        sentence=other.sentence,
        reason=f"Đã bàn {word}",
        at=now(),
    )
    return {"problem": problem.pk, "aside": aside.pk}
