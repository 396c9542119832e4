"""T04: a day of the week that its date does not have; the reader found it."""

from __future__ import annotations

from danvan.lint.found import noticed
from danvan.lint.grounds import SIX_CLEAR
from danvan.lint.model import Rule
from danvan.lint.said import Said

RULE = Rule(
    code="T04",
    title=Said("Thứ và ngày không khớp", "Weekday and date do not match"),
    why=Said(
        "Người nhận không biết theo thứ hay theo ngày; hội nghị có người đến nhầm hôm.",
        "Recipients do not know whether the weekday holds or the date; some come to "
        "the meeting on the wrong day.",
    ),
    ground=SIX_CLEAR,
    verified=False,
    level="error",
    bad="1. Trạm Y tế xã khai trương lớp dạy bơi ngày 15/5/2026 (thứ Hai).",
    good="1. Trạm Y tế xã khai trương lớp dạy bơi ngày 15/5/2026 (thứ Sáu).",
    check=noticed(
        "weekday-mismatch", "", "{words}: the day of the week and the date do not match."
    ),
)
