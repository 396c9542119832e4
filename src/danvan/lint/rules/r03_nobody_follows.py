"""R03: nobody follows how the plan is carried out.

Reads plans and programmes of three tasks and more for words of following, urging, checking.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.grounds import SIX_CLEAR
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said

_LEAST = 3
_FOLLOWS = re.compile(
    r"theo dõi|đôn đốc|giám sát|kiểm tra|tổng hợp[^.;]{0,40}báo cáo|báo cáo[^.;]{0,80}kết quả"
    r"|(?:là )?cơ quan thường trực|làm đầu mối|chịu trách nhiệm (?:chung|toàn)",
    re.IGNORECASE,
)


def _check(document: Document) -> Iterator[Found]:
    if not document.is_plan or len(document.tasks) < _LEAST:
        return
    if not _FOLLOWS.search(document.text):
        yield Found(
            document.title_span,
            Said(
                "Không giao cơ quan nào theo dõi, đôn đốc việc thực hiện; thêm vào phần tổ chức "
                "thực hiện.",
                "No body is told to follow the work and to urge; add it to the part on carrying "
                "the plan out.",
            ),
        )


RULE = Rule(
    code="R03",
    title=Said("Không ai theo dõi", "Nobody follows it"),
    why=Said(
        "Kế hoạch không có người theo dõi thì chỉ được nhớ tới khi làm báo cáo cuối năm.",
        "A plan that nobody watches over is remembered only when the report of the "
        "year is written.",
    ),
    ground=SIX_CLEAR,
    verified=False,
    place="plan",
    bad="""\
I. NHIỆM VỤ
1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026.
2. Phòng Kinh tế cắm 20 biển báo trước ngày 30/3/2026.
3. Trạm Y tế tập huấn sơ cứu cho 12 cán bộ thôn trước ngày 30/4/2026.""",
    good="""\
I. NHIỆM VỤ
1. Trạm Y tế xã mở 03 lớp dạy bơi trước ngày 30/5/2026.
2. Phòng Kinh tế cắm 20 biển báo trước ngày 30/3/2026.
3. Phòng Văn hóa - Xã hội theo dõi, đôn đốc, báo cáo kết quả trước ngày 20/12/2026.""",
    check=_check,
)
