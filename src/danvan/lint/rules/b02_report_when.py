"""B02: a standing report without a period or without somebody to go to.

Reads the duties to report that the reader found in plans; reports “khi có vướng mắc” have no
period by nature. Specimen: “thường xuyên báo cáo UBND tỉnh”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.grounds import DECREE_09
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said
from danvan.lint.times import TIMED
from danvan.reader.model import ReportDuty

_CASE = re.compile(r"khó khăn|vướng mắc|phát sinh|đột xuất|vượt thẩm quyền|[Kk]hi (?:có|xảy ra)")

# The report is another body's: somebody drafts it.
_DRAFTS = re.compile(r"(?:xây dựng|dự thảo|tham mưu|giúp|chuẩn bị)[^.;]{0,60}báo cáo")
_TO_WHOM = Said("gửi báo cáo cho ai", "to whom the report goes")
_WHEN = Said("khi nào báo cáo", "when to report")


def _check(document: Document) -> Iterator[Found]:
    if not document.assigns:
        return
    due = {task.clause for task in document.tasks if task.due or task.every}
    for duty in document.reading.reports:
        lacks = _lacks(document.words(duty.span), duty, duty.clause in due)
        if lacks:
            yield Found(duty.span, _sentence(lacks))


def _lacks(words: str, duty: ReportDuty, dated: bool) -> Said | None:
    if not duty.to:
        return None if _DRAFTS.search(words) else _TO_WHOM
    timed = duty.every or dated or TIMED.search(words) or _CASE.search(words)
    return None if timed else _WHEN


def _sentence(lacks: Said) -> Said:
    return Said(
        f"Chế độ báo cáo không nêu {lacks.vi}; ghi rõ kỳ, ngày gửi, nơi nhận.",
        f"The duty to report does not say {lacks.en}; write the period, the day, the recipient.",
    )


RULE = Rule(
    code="B02",
    title=Said(
        "Báo cáo không nêu kỳ hoặc nơi nhận", "A report without a period or without a recipient"
    ),
    why=Said(
        "Báo cáo không có ngày gửi thì không bao giờ trễ, nên không bao giờ có.",
        "A report that has no day to be sent is never late, so it never comes.",
    ),
    ground=DECREE_09,
    verified=False,
    bad="1. Trạm Y tế xã mở 03 lớp dạy bơi trong dịp hè; thực hiện chế độ báo cáo với Ủy ban "
    "nhân dân xã theo quy định.",
    good="1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026; hằng tháng báo cáo kết quả "
    "với Ủy ban nhân dân xã.",
    check=_check,
)
