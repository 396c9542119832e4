"""T01: a task without a last day or a period.

Reads what the reader found: a due date, a recurrence, also from the heading or the table. The
date of a cited document is no time of the task. Standing
duties (“thường xuyên”) need none; one whose document is for a period is told softly.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.grounds import SIX_CLEAR
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said
from danvan.lint.times import TIMED, is_timed, wish_of
from danvan.reader.model import Task
from danvan.reader.source import Span

# “III. THỜI GIAN, ĐỊA ĐIỂM”, “- Thời gian thực hiện: …”: the time of the whole.
_FRAME = re.compile(r"^[\W\dIVX]*(?:THỜI GIAN|Thời gian)(?! (?:qua|tới|vừa))(?!\w)", re.MULTILINE)
# A year or years in the title; the date of a document that it names, or of a meeting, is no period.
_PERIOD = re.compile(r"[Nn]ăm (?:học )?20\d\d|20\d\d ?[-–] ?20\d\d|[Qq]uý [IV]+|[Tt]háng \d")
_DATE = re.compile(r"ngày \d{1,2} ?(?:tháng|[/.-]) ?\d{1,2} ?(?:năm|[/.-]) ?\d{4}")
_REACH = 300  # code points behind it

_OF_THE_WHOLE = Said(
    "Nhiệm vụ không có thời hạn riêng, chỉ có thời gian chung của văn bản; ghi rõ nếu phải xong "
    "sớm hơn.",
    "The task has no deadline of its own, only the time of the whole document; write one if it has "
    "to be done earlier.",
)
_NONE = Said(
    "Nhiệm vụ không có thời hạn hoặc kỳ thực hiện; ghi ngày, tháng, quý phải xong.",
    "The task has neither a deadline nor a period; write the day, month or quarter by which it has "
    "to be done.",
)


def _check(document: Document) -> Iterator[Found]:
    if not document.assigns:
        return
    framed = _has_frame(document)
    for task in document.tasks:
        if task.due or task.every or _has_time(document, task):
            continue
        yield _found(document.opening(task), framed)


def _found(span: Span, framed: bool) -> Found:
    return Found(span, _OF_THE_WHOLE, level="note") if framed else Found(span, _NONE)


def _has_frame(document: Document) -> bool:
    """Whether the title names a period, or a part of the document is on the time of it all."""
    if _PERIOD.search(_DATE.sub("", document.meta.title or "")):
        return True
    return any(TIMED.search(document.text, at.end(), at.end() + _REACH) for at in _times(document))


def _times(document: Document) -> Iterator[re.Match[str]]:
    return _FRAME.finditer(document.text, document.body_start)


def _has_time(document: Document, task: Task) -> bool:
    """Whether the words name a time of any kind, in the task or in the headings above it."""
    if is_timed(document.own_words(task)) or wish_of(document.text, task):
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
    title=Said("Nhiệm vụ không có thời hạn", "A task without a deadline"),
    why=Said(
        "Không có ngày phải xong thì không có việc nào chậm, và báo cáo chỉ còn là “đang làm”.",
        "Without a last day nothing is ever late, and reports only say “đang làm” (being done).",
    ),
    ground=SIX_CLEAR,
    verified=False,
    bad="1. Trạm Y tế xã mở 03 lớp dạy bơi cho trẻ em.",
    good="1. Trạm Y tế xã mở 03 lớp dạy bơi cho trẻ em trước ngày 30/5/2026.",
    check=_check,
)
