"""T01: a task without a last day or a period.

Reads what the reader found: a due date, a recurrence, also from the heading or the table. Standing
duties (“thường xuyên”) need none; one whose document is for a period is told softly.
"""

from __future__ import annotations

from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.grounds import SIX_CLEAR
from danvan.lint.model import Found, Rule
from danvan.lint.times import SOON, is_timed
from danvan.reader.model import Task


def _check(document: Document) -> Iterator[Found]:
    if not document.assigns:
        return
    for task in document.tasks:
        if task.due or task.every or _has_time(document, task):
            continue
        yield Found(
            document.opening(task),
            "Nhiệm vụ không có thời hạn hoặc kỳ thực hiện; ghi ngày, tháng, quý phải xong.",
        )


def _has_time(document: Document, task: Task) -> bool:
    """Whether the words name a time of any kind, in the task or in the headings above it."""
    if is_timed(task.text) or SOON.search(task.text):
        return True
    clause = task.clause
    while clause:
        part = document.parts.get(clause)
        if part and part.heading and is_timed(part.heading):
            return True
        clause = clause.rpartition(".")[0]
    return False


RULE = Rule(
    code="T01",
    title="Nhiệm vụ không có thời hạn",
    why="Không có ngày phải xong thì không có việc nào chậm, và báo cáo chỉ còn là “đang làm”.",
    ground=SIX_CLEAR,
    verified=False,
    bad="1. Trạm Y tế xã mở 03 lớp dạy bơi cho trẻ em.",
    good="1. Trạm Y tế xã mở 03 lớp dạy bơi cho trẻ em trước ngày 30/5/2026.",
    check=_check,
)
