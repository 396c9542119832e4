"""D02: a date that no calendar has; the reader found it."""

from __future__ import annotations

from danvan.lint.found import noticed
from danvan.lint.grounds import BOTH_FORMS
from danvan.lint.model import Rule
from danvan.lint.said import Said

RULE = Rule(
    code="D02",
    title=Said("Ngày không có trong lịch", "A date that is not in the calendar"),
    why=Said(
        "Căn cứ có ngày không thể có thì không tra được; thời hạn như vậy thì không ai tính được.",
        "A basis with an impossible date cannot be looked up; a deadline of that kind "
        "cannot be reckoned.",
    ),
    ground=BOTH_FORMS,
    level="error",
    place="basis",
    exact=True,
    bad="Thực hiện Kế hoạch số 41/KH-UBND ngày 31/11/2025 của Ủy ban nhân dân tỉnh Ninh Bình về "
    "phòng, chống đuối nước, Ủy ban nhân dân xã ban hành kế hoạch như sau:",
    good="Thực hiện Kế hoạch số 41/KH-UBND ngày 30/11/2025 của Ủy ban nhân dân tỉnh Ninh Bình về "
    "phòng, chống đuối nước, Ủy ban nhân dân xã ban hành kế hoạch như sau:",
    check=noticed(
        "date-impossible",
        "",
        "The date {words} is not in the calendar; compare it with the original.",
    ),
)
