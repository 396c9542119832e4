"""T03: “kịp thời”, “sớm” in the place of a date.

Reads tasks without a due date or a period whose first sentence has only such a word for when.
What comes up by itself (“kịp thời xử lý”) and what the act is for (“để kịp thời …”) is not meant.
Specimen: “Sở Nội vụ khẩn trương trình đề án.”
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.grounds import SIX_CLEAR
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said
from danvan.lint.times import is_timed, wish_of
from danvan.reader.model import Task
from danvan.reader.source import Span


def _check(document: Document) -> Iterator[Found]:
    if not document.assigns:
        return
    for task in document.tasks:
        if soon := _instead_of_time(document, task):
            yield Found(
                Span(*soon.span()),
                Said(
                    f"“{soon[0]}” không phải là thời hạn; ghi ngày, tháng, quý phải xong.",
                    f"“{soon[0]}” is no deadline; write the day, month or quarter by which it has "
                    "to be done.",
                ),
            )


def _instead_of_time(document: Document, task: Task) -> re.Match[str] | None:
    """The wish that a task has in the place of a date; None where it has a time, or nothing."""
    if task.due or task.every:
        return None
    wish = wish_of(document.text, task)
    return wish if wish and not is_timed(document.own_words(task)) else None


RULE = Rule(
    code="T03",
    title=Said(
        "“Kịp thời”, “sớm” thay cho thời hạn",
        "“Kịp thời” (in time), “sớm” (soon) in place of a deadline",
    ),
    why=Said(
        "Mỗi người hiểu “kịp thời” một cách; đến khi kiểm tra không ai sai cả.",
        "Everybody understands “kịp thời” in a way of his own; when it is checked, "
        "nobody is wrong.",
    ),
    ground=SIX_CLEAR,
    verified=False,
    bad="1. Phòng Kinh tế khẩn trương cắm 20 biển báo nguy hiểm.",
    good="1. Phòng Kinh tế cắm 20 biển báo nguy hiểm trước ngày 30/3/2026.",
    check=_check,
)
