"""F07: Nơi nhận without the line that says where the document is kept.

Reads the recipients: the last is `Lưu: VT, …` (State) or `Lưu Văn phòng …` (Party).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from danvan.lint.document import Document
from danvan.lint.grounds import BOTH_FORMS
from danvan.lint.model import Found, Rule
from danvan.lint.said import Said

_FILED = re.compile(r"(?<!\w)(?:Lưu|LƯU)(?!\w)")


def _check(document: Document) -> Iterator[Found]:
    recipients = document.meta.recipients
    if not recipients or any(one.purpose == "file" for one in recipients):
        return
    if _FILED.search(document.words(document.meta.spans.get("ending", document.end_span))):
        return
    spans = recipients[-1].spans
    yield Found(
        spans[-1] if spans else document.end_span,
        Said(
            "Nơi nhận thiếu dòng lưu; thêm “Lưu: VT, <đơn vị soạn thảo>” hoặc “Lưu Văn phòng …”.",
            "The recipients lack the line on who keeps it; add “Lưu: VT, <đơn vị soạn thảo>” (the "
            "unit that drafted it) or “Lưu Văn phòng …”.",
        ),
    )


RULE = Rule(
    code="F07",
    title=Said("Nơi nhận không có dòng Lưu", "Recipients without the line on where it is kept"),
    why=Said(
        "Không ghi nơi lưu thì sau này không tìm được bản gốc.",
        "Where it is not said who keeps it, the original cannot be found later.",
    ),
    ground=BOTH_FORMS,
    exact=True,
    place="end",
    bad="""\

Nơi nhận:
- Ủy ban nhân dân tỉnh (b/c);
- Trạm Y tế xã (t/h).
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An""",
    good="""\

Nơi nhận:
- Ủy ban nhân dân tỉnh (b/c);
- Trạm Y tế xã (t/h);
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn An""",
    check=_check,
)
