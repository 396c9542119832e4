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
from danvan.lint.said import Said

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
                Said(
                    f"Thời hạn {task.due.text} ở sau kỳ nêu trong trích yếu (đến năm "
                    f"{max(years)}); xem lại năm.",
                    f"The deadline “{task.due.text}” is after the period in the title (to "
                    f"{max(years)}); look at the year again.",
                ),
            )


RULE = Rule(
    code="T05",
    title=Said("Thời hạn sau kỳ của văn bản", "Due after the period of the document"),
    why=Said(
        "Việc hẹn sang sau kỳ của kế hoạch thì không ai tổng kết được; thường là gõ nhầm năm.",
        "Nobody can review what is due after the period of the plan; mostly the year was mistyped.",
    ),
    ground=SIX_CLEAR,
    verified=False,
    bad="1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2027.",
    good="1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026.",
    check=_check,
)
