"""How much of a document falls short: counts of its tasks, never of people."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from danvan.lint.document import Document
from danvan.lint.model import Problem, Share
from danvan.lint.said import Said
from danvan.lint.settings import Settings
from danvan.reader.model import Task

# Which rules say that a task lacks the thing, and how that is told.
SHARES = (
    ("body", ("N01", "R01"), Said("nhiệm vụ chưa có cơ quan chủ trì", "tasks without a lead")),
    ("work", ("V01", "V03"), Said("nhiệm vụ chưa rõ việc phải làm", "tasks without a clear act")),
    ("time", ("T01", "T03"), Said("nhiệm vụ không có thời hạn", "tasks without a deadline")),
    ("product", ("S01",), Said("nhiệm vụ không nêu sản phẩm", "tasks without a product")),
)


def shares(
    document: Document, problems: Sequence[Problem], settings: Settings
) -> tuple[Share, ...]:
    """A share for each thing that is looked for; none where the document gives no work."""
    tasks = len(document.tasks)
    if not tasks or not document.assigns:
        return ()
    found = []
    for name, codes, words in SHARES:
        if any(settings.has(code) for code in codes):
            starts = sorted(one.span.start for one in problems if one.code in codes)
            short = sum(_holds(task, starts) for task in document.tasks)
            found.append(Share(name, words, short, tasks))
    return tuple(found)


def _holds(task: Task, starts: list[int]) -> bool:
    """Whether one of the places stands in the task."""
    at = bisect_left(starts, task.span.start)
    return at < len(starts) and starts[at] < max(task.span.end, task.span.start + 1)
