"""The reporter's acts: send, take back."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.news import NewsKind
from danvan.web.core import audit
from danvan.web.core.clock import today
from danvan.web.core.errors import Refused
from danvan.web.core.templatetags.danvan import day
from danvan.web.reports.access import require_submit
from danvan.web.reports.actions.locked import keep, locked, require_unlocked, step
from danvan.web.reports.actions.quoting import require_public_words
from danvan.web.reports.actions.telling import tell_askers
from danvan.web.reports.models import Report, Step
from danvan.web.reports.transitions import Act, after


@transaction.atomic
def submit_report(
    *,
    by: Actor,
    report: Report,
    text: str = "",
    quotable: bool = False,
    revision: int | None = None,
) -> Report:
    """Send it to the addressees; `quotable` lets public upper reports quote it.

    Raises Refused for an empty report, a closed period, a public report with internal words.
    """
    report = locked(report, revision)
    require_submit(by, report)
    state = after(report.state, Act.SUBMIT)
    require_unlocked(report)
    _require_content(report)
    require_public_words(report)
    changes = audit.changed(report, state=state, submitted_on=today(), quotable=quotable)
    step(by, report, Step.Kind.SUBMISSION, text).save()
    keep(by, "submit_report", report, changes, text.strip())
    tell_askers(by, NewsKind.SUBMITTED, report, text)
    return report


def _require_content(report: Report) -> None:
    """Raise Refused where nothing would stand on the paper."""
    blocks = list(report.sections.values_list("blocks", flat=True))
    if not blocks:
        raise Refused(_("Báo cáo chưa có nội dung; hãy lập báo cáo rồi gửi."))
    if not any(blocks) and not report.figures.exists():
        raise Refused(_("Các mục của báo cáo đều để trống; hãy viết ít nhất một mục rồi gửi."))


@transaction.atomic
def withdraw_report(
    *, by: Actor, report: Report, reason: str, revision: int | None = None
) -> Report:
    """Take back what nobody has decided about; possible until the due date has passed."""
    report = locked(report, revision)
    require_submit(by, report)
    state = after(report.state, Act.WITHDRAW)
    if not reason.strip():
        raise Refused(_("Hãy ghi lý do rút báo cáo."))
    if report.due < today():
        raise Refused(
            _("Đã quá hạn nộp %(day)s nên không rút lại được; nơi nhận có thể trả lại báo cáo.")
            % {"day": day(report.due)}
        )
    changes = audit.changed(report, state=state, submitted_on=None)
    step(by, report, Step.Kind.WITHDRAWAL, reason).save()
    keep(by, "withdraw_report", report, changes, reason.strip())
    tell_askers(by, NewsKind.WITHDRAWN, report, reason)
    return report
