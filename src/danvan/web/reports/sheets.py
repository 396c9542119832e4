"""The list of reports as a spreadsheet."""

from __future__ import annotations

from danvan.web.core.deadlines.periods import spoken
from danvan.web.core.sheets.sheet import Column, Sheet
from danvan.web.reports.models import Report
from danvan.web.reports.standing import Standing


def _standing(report: Report) -> str:
    standing = getattr(report, "standing")  # noqa: B009 - an annotation of the rows
    return str(Standing(standing).label)


SHEET = Sheet(
    (
        Column("body", "Cơ quan báo cáo", 40, "shown", lambda r: r.body.name),
        Column("level", "Cấp", 14, "shown", lambda r: r.body.get_level_display()),
        Column("duty", "Báo cáo", 50, "shown", lambda r: r.duty.name),
        Column("period", "Kỳ", 16, "shown", lambda r: spoken(r.period)),
        Column("from", "Số liệu từ ngày", 14, "shown", lambda r: r.period_start),
        Column("to", "Số liệu đến ngày", 14, "shown", lambda r: r.period_end),
        Column("first_due", "Hạn đầu", 14, "shown", lambda r: r.first_due),
        Column("due", "Hạn nộp", 14, "shown", lambda r: r.due),
        Column("standing", "Tình trạng", 22, "shown", _standing),
        Column("state", "Trạng thái", 16, "shown", lambda r: r.get_state_display()),
        Column("submitted_on", "Ngày gửi", 14, "shown", lambda r: r.submitted_on),
        Column("accepted_on", "Ngày chấp nhận", 14, "shown", lambda r: r.accepted_on),
        Column("code", "Số, ký hiệu", 20, "shown", lambda r: r.code),
    ),
    needed="body",
)
