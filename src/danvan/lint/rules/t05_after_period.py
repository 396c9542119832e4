"""T05: a limit long after the period that the title gives.

Reads due dates against the last year of the title. Reports and payments of the first months of the
next year are usual; later ones are another year's, or a slip.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from danvan.lint.document import Document
from danvan.lint.grounds import SIX_CLEAR
from danvan.lint.model import Found, Rule

_YEAR = re.compile(r"(?:[Nn]ăm |[-–] ?)(20\d\d)(?!\d)")
_DATE = re.compile(r"ngày \d{1,2} ?(?:tháng|[/.-]) ?\d{1,2} ?(?:năm|[/.-]) ?\d{4}")
_ROOM = timedelta(days=92)


def _check(document: Document) -> Iterator[Found]:
    years = _YEAR.findall(_DATE.sub("", document.meta.title or "")) if document.is_plan else []
    if not years:
        return
    last = date(max(map(int, years)), 12, 31) + _ROOM
    for task in document.tasks:
        if task.due and task.due.date > last.isoformat():
            yield Found(
                task.due.span,
                f"Thời hạn {task.due.text} ở sau kỳ nêu trong trích yếu (đến năm {max(years)}); "
                "xem lại năm.",
            )


RULE = Rule(
    code="T05",
    title="Thời hạn sau kỳ của văn bản",
    why="Việc hẹn sang sau kỳ của kế hoạch thì không ai tổng kết được; thường là gõ nhầm năm.",
    ground=SIX_CLEAR,
    verified=False,
    bad="1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2027.",
    good="1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026.",
    check=_check,
)
