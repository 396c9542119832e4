"""B01: a plan that asks nobody to report.

Reads plans and programmes of three tasks and more for any duty to report that the reader found,
and for the words in what is to be done.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.grounds import DECREE_09
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said

_LEAST = 3
_REPORTS = re.compile(r"[Bb]áo cáo(?! viên)(?! chính trị)")


def _check(document: Document) -> Iterator[Found]:
    if not document.is_plan or len(document.tasks) < _LEAST or document.reading.reports:
        return
    if not _REPORTS.search(document.text, document.body_start):
        yield Found(
            document.title_span,
            Said(
                "Không nơi nào phải báo cáo kết quả; thêm ai báo cáo, gửi ai, khi nào.",
                "Nobody has to report the result; add who reports, to whom and when.",
            ),
        )


RULE = Rule(
    code="B01",
    title=Said("Không có chế độ báo cáo", "No duty to report"),
    why=Said(
        "Không ai phải báo cáo thì cơ quan ban hành không biết việc đã làm hay chưa.",
        "Where nobody has to report, the body that issued it never learns whether the "
        "work was done.",
    ),
    ground=DECREE_09,
    verified=False,
    place="plan",
    bad="""\
I. NHIỆM VỤ
1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026.
2. Phòng Kinh tế cắm 20 biển báo trước ngày 30/3/2026.
3. Phòng Văn hóa - Xã hội theo dõi, đôn đốc, tổng kết trước ngày 20/12/2026.""",
    good="""\
I. NHIỆM VỤ
1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026.
2. Phòng Kinh tế cắm 20 biển báo trước ngày 30/3/2026.
3. Phòng Văn hóa - Xã hội theo dõi, đôn đốc, báo cáo kết quả trước ngày 20/12/2026.""",
    check=_check,
)
