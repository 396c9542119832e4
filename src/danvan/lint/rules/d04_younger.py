"""D04: a cited document is dated after this one; the reader found it."""

from __future__ import annotations

from danvan.lint.found import noticed
from danvan.lint.grounds import BOTH_FORMS
from danvan.lint.model import Rule
from danvan.lint.said import Said

RULE = Rule(
    code="D04",
    title=Said(
        "Dẫn văn bản ban hành sau văn bản này", "A document is cited that is younger than this one"
    ),
    why=Said(
        "Căn cứ không thể ra đời sau; thường là gõ nhầm năm ở một trong hai chỗ.",
        "What a document stands on cannot be younger than it is; mostly the year was "
        "mistyped in one of the two places.",
    ),
    ground=BOTH_FORMS,
    level="error",
    place="basis",
    exact=True,
    bad="Thực hiện Kế hoạch số 41/KH-UBND ngày 05/01/2027 của Ủy ban nhân dân tỉnh Ninh Bình về "
    "phòng, chống đuối nước, Ủy ban nhân dân xã ban hành kế hoạch như sau:",
    good="Thực hiện Kế hoạch số 41/KH-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh Ninh Bình về "
    "phòng, chống đuối nước, Ủy ban nhân dân xã ban hành kế hoạch như sau:",
    check=noticed(
        "date-order",
        "Xem lại năm.",
        "The date {words} is after the day on which this document was issued. Look at the year "
        "again.",
    ),
)
