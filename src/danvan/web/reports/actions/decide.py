"""The addressee's answer to a report: accepted, or returned with reasons and a day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from django.db import transaction
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.news import NewsKind
from danvan.web.core import audit
from danvan.web.core.clock import today
from danvan.web.core.deadlines.periods import spoken
from danvan.web.core.errors import Refused
from danvan.web.reports.access import require_decide
from danvan.web.reports.actions.locked import keep, locked, step
from danvan.web.reports.actions.quoting import require_public_words
from danvan.web.reports.actions.telling import tell_reporter
from danvan.web.reports.models import Report, Step
from danvan.web.reports.transitions import Act, after


@transaction.atomic
def accept_report(
    *, by: Actor, report: Report, text: str = "", revision: int | None = None
) -> Report:
    """Take the report as it is; upper reports may be built from it now.

    Raises Refused for a public report with words of internal lower ones.
    """
    report = locked(report, revision)
    require_decide(by, report)
    state = after(report.state, Act.ACCEPT)
    require_public_words(report)
    changes = audit.changed(report, state=state, accepted_on=today())
    step(by, report, Step.Kind.ACCEPTANCE, text).save()
    keep(by, "accept_report", report, changes, text.strip())
    tell_reporter(by, NewsKind.ACCEPTED, report, text)
    return report


@transaction.atomic
def accept_reports(
    *, by: Actor, reports: Sequence[Report], revisions: Mapping[int, int] | None = None
) -> int:
    """Accept several, all or none; how many.

    `revisions` are those that the user saw, by key: Stale for one that was changed since.
    """
    seen = revisions or {}
    if not reports:
        raise Refused(_("Hãy đánh dấu ít nhất một báo cáo đã gửi."))
    for report in reports:
        try:
            accept_report(by=by, report=report, revision=seen.get(report.pk))
        except Refused as refused:
            raise type(refused)(
                f"{report.body.name}, {spoken(report.period)}: {refused.reason}"
            ) from None
    return len(reports)


@transaction.atomic
def return_report(
    *,
    by: Actor,
    report: Report,
    reason: str,
    due: date | None = None,
    revision: int | None = None,
) -> Report:
    """Send it back with what is missing, to be sent again by `due` (else the day that holds).

    Raises Refused for no reason, and for a day before this one.
    """
    report = locked(report, revision)
    require_decide(by, report)
    state = after(report.state, Act.RETURN)
    if not reason.strip():
        raise Refused(_("Hãy ghi lý do trả lại, để cơ quan báo cáo biết phải sửa gì."))
    require_coming(due)
    later = due if due and due > report.due else None
    changes = audit.changed(
        report, state=state, submitted_on=None, accepted_on=None, due=later or report.due
    )
    step(by, report, Step.Kind.RETURN, reason, later).save()
    keep(by, "return_report", report, changes, reason.strip())
    tell_reporter(by, NewsKind.RETURNED, report, reason)
    return report


def require_coming(due: date | None) -> None:
    """Raise Refused for a day that has passed."""
    if due and due < today():
        raise Refused(_("Hạn gửi lại đã qua; hãy chọn một ngày từ hôm nay trở đi."))
