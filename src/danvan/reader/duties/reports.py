"""Standing duties to report: who, to whom, how often."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice

from danvan.reader.duties.lists import read_bodies
from danvan.reader.duties.recurrence import periods
from danvan.reader.duties.words import sentence
from danvan.reader.model import Due, ReportDuty, Task
from danvan.reader.source import Span

# Documents that stay in force: a report to a named body is owed again and again.
STANDING_TYPES = ("directive", "regulation", "statute", "decision", "law", "decree", "circular")

# Again and again, or whenever something comes up.
_AGAIN = re.compile(
    r"[Đđ]ịnh k[ỳì]|báo cáo [^.;]{3,90} theo (?:quy định|chế độ|yêu cầu)(?= *[.;]|$)"
    r"|thường xuyên báo cáo|chế độ (?:thông tin,? )?báo cáo"
    r"|(?:hằng|hàng|mỗi|Hằng|Hàng|Mỗi) (?:tháng|quý|năm|tuần|ngày)"
)
_CASE = re.compile(
    r"(?:nếu )?có (?:khó khăn, )?(?:khó khăn|vướng mắc|phát sinh|vấn đề)|phát sinh vướng mắc"
    r"|vượt thẩm quyền|những vấn đề phát sinh|[Kk]hi (?:có|xảy ra) (?:vụ việc|sự cố|tình huống)"
    r"|đột xuất"
)
_REPORT = re.compile(r"[Bb]áo cáo(?! viên)")
# A report that is handed in as a piece of work is a product, no standing duty.
_HANDED_IN = re.compile(
    r"(?:nộp|lập|xây dựng|hoàn thiện|hoàn thành|chuẩn bị|viết|bảo vệ) (?:bản )?$"
)
_LINK = re.compile(
    r"[^.;:\n]{0,140}?(?<!\w)(?:với|về|cho|tới|đến|gửi(?: về| đến)?|lên)\s+(?=[A-ZĐỦÀ-Ỹcl])"
)
# One of the first mentions, and of the prepositions behind it one of the first, names whom.
_LINKS = 4
_REPORTS = 6
_DIRECT = re.compile(r"\s+(?:ngay |kịp thời )?(?:về |với |cho |lên |đến |gửi )?")


def report_duty(
    text: str, spans: tuple[Span, ...], task: Task, kind: str | None, due: Due | None
) -> ReportDuty | None:
    """The report that a task's paragraphs ask for again and again; None where they ask for none."""
    for span in spans:
        if text.find("áo cáo", *span) < 0:
            continue
        for start, end in _sentences(text, span):
            duty = _in_sentence(text, start, end, task, kind, due)
            if duty is not None:
                return duty
    return None


def _in_sentence(
    text: str, start: int, end: int, task: Task, kind: str | None, due: Due | None
) -> ReportDuty | None:
    report = _REPORT.search(text, start, end)
    if report is None:
        return None
    every = periods(text, start, end) or _of_row(task)
    again = bool(every) or _AGAIN.search(text, start, end) is not None
    case = _CASE.search(text, start, end) is not None
    handed_in = _HANDED_IN.search(text[max(start, report.start() - 20) : report.start()])
    standing = kind in STANDING_TYPES and due is None and not handed_in
    if not (again or case or standing):
        return None
    to = _addressees(text, start, end)
    if not to and not every:
        return None
    span = Span(start, end)
    return ReportDuty(task.clause, _reporter(text, start, task), to, every, span)


def _of_row(task: Task) -> tuple[str, ...]:
    """A row "Báo cáo Bộ trưởng …" takes its period from another cell."""
    opens = task.text.startswith("Báo cáo") and task.every is not None
    return (task.every,) if opens and task.every else ()


def _reporter(text: str, start: int, task: Task) -> str | None:
    """The leads of the task; of several the last that opens at or before this sentence."""
    named = [actor for actor in task.lead if actor.span.start >= task.span.start]
    inside = [actor for actor in named if actor.span.start >= start]
    chosen = inside or list(task.lead)
    return "; ".join(actor.name for actor in chosen) or None


def _addressees(text: str, start: int, end: int) -> tuple[str, ...]:
    """Whom the reports of the sentence go to, as printed."""
    for report in islice(_REPORT.finditer(text, start, end), _REPORTS):
        direct = _DIRECT.match(text, report.end(), end)
        if direct:
            names = _names(text, direct.end(), end)
            if names:
                return names
        at = report.end()
        for _ in range(_LINKS):
            link = _LINK.match(text, at, end)
            if link is None:
                break
            at = link.end()
            if names := _names(text, at, end):
                return names
    return ()


def _names(text: str, at: int, end: int) -> tuple[str, ...]:
    words = sentence(text, at, end, limit=450)
    read = read_bodies(words, 0)
    if read is None:
        return ()
    return tuple(text[span.start : span.end] for span in read.names)


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(r"[.…](?=\s+[A-ZĐÀ-Ỹ])|\n")


def _sentences(text: str, span: Span) -> list[tuple[int, int]]:
    """The ranges of the sentences of a paragraph."""
    cuts = [match.end() for match in _ends().finditer(text, span.start, span.end)]
    starts = [span.start, *cuts]
    return list(zip(starts, [*cuts, span.end], strict=True))
