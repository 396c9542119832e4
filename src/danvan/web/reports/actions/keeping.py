"""What who asks for a report may do about it: urge, let it come later, ask no longer, ask again."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.news import NewsKind
from danvan.web.core import audit
from danvan.web.core.clock import today
from danvan.web.core.errors import Refused
from danvan.web.reports.access import require_decide, require_remind
from danvan.web.reports.actions.decide import require_coming
from danvan.web.reports.actions.locked import keep, locked, step
from danvan.web.reports.actions.telling import tell_reporter
from danvan.web.reports.models import Report, ReportState, Step
from danvan.web.reports.transitions import Act, after


@transaction.atomic
def remind_report(*, by: Actor, report: Report, text: str = "") -> Step:
    """Đôn đốc: put an urging in the report's story; once a day is enough."""
    report = locked(report)
    require_remind(by, report)
    after(report.state, Act.REMIND)
    if report.steps.filter(kind=Step.Kind.REMINDER, at__date=today()).exists():
        raise Refused(_("Báo cáo này hôm nay đã được đôn đốc."))
    made = step(by, report, Step.Kind.REMINDER, text)
    made.save()
    keep(by, "remind_report", report, {}, made.text)
    tell_reporter(by, NewsKind.URGED, report, made.text)
    return made


@transaction.atomic
def except_report(
    *, by: Actor, report: Report, due: date, reason: str, revision: int | None = None
) -> Report:
    """Let a report come until `due`, also where the period is closed; the first day is kept.

    Raises Refused for a day that has passed or is not later, and without a reason.
    """
    report = locked(report, revision)
    require_decide(by, report)
    after(report.state, Act.EXCEPT)
    require_coming(due)
    if due <= report.due:
        raise Refused(_("Ngày cho gửi phải sau hạn nộp hiện nay."))
    if not reason.strip():
        raise Refused(_("Hãy ghi lý do cho gửi sau hạn; lý do được lưu cùng báo cáo."))
    changes = audit.changed(report, due=due)
    step(by, report, Step.Kind.EXCEPTION, reason, due).save()
    keep(by, "except_report", report, changes, reason.strip())
    tell_reporter(by, NewsKind.GRANTED, report, reason)
    return report


@transaction.atomic
def drop_report(*, by: Actor, report: Report, reason: str, revision: int | None = None) -> Report:
    """Ask for it no longer; the row stays, with the reason, and counts nowhere."""
    report = locked(report, revision)
    require_decide(by, report)
    state = after(report.state, Act.DROP)
    if not reason.strip():
        raise Refused(_("Hãy ghi lý do thôi yêu cầu báo cáo này."))
    changes = audit.changed(report, state=state)
    step(by, report, Step.Kind.DROP, reason).save()
    keep(by, "drop_report", report, changes, reason.strip())
    return report


@transaction.atomic
def restore_report(
    *, by: Actor, report: Report, reason: str = "", revision: int | None = None
) -> Report:
    """Ask again for one that was dropped; what was written of it is still there."""
    report = locked(report, revision)
    require_decide(by, report)
    state = after(report.state, Act.RESTORE)
    if report.sections.exists():
        state = ReportState.DRAFT
    changes = audit.changed(report, state=state)
    step(by, report, Step.Kind.RESTORE, reason).save()
    keep(by, "restore_report", report, changes, reason.strip())
    return report
