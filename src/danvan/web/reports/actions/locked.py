"""The row under change: locked, compared with the form it was read into, written with its entry."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.core import audit
from danvan.web.core.clock import now, today
from danvan.web.core.errors import Refused
from danvan.web.core.freshness import require_fresh
from danvan.web.core.templatetags.danvan import day
from danvan.web.reports.matters import tell_reports_moved
from danvan.web.reports.models import Report, ReportingDuty, ReportState, Step

# field: (before, after), as `audit.changed` makes it
Changes = dict[str, tuple[Any, Any]]


def locked(report: Report, revision: int | None = None) -> Report:
    """The report as it stands now, locked; Stale if `revision`, seen by the user, is older."""
    rows = Report.objects.select_for_update(of=("self",)).select_related("duty__owner", "body")
    found = rows.prefetch_related("duty__addressees").get(pk=report.pk)
    require_fresh(found, revision, found.revision, _("báo cáo"))
    return found


def locked_duty(duty: ReportingDuty, revision: int | None = None) -> ReportingDuty:
    """The duty as it stands now, locked; Stale if `revision`, seen by the user, is older."""
    rows = ReportingDuty.objects.select_for_update(of=("self",))
    found = rows.select_related("owner", "reporter", "group").get(pk=duty.pk)
    require_fresh(found, revision, found.revision, _("chế độ báo cáo"))
    return found


def require_unlocked(report: Report) -> None:
    """Raise Refused where the period is closed and no exception keeps it open."""
    if report.locked_from and today() >= report.locked_from:
        raise Refused(
            _(
                "Kỳ này đã khóa sổ từ ngày %(day)s. Hãy đề nghị nơi nhận cho gửi sau hạn; nội "
                "dung báo cáo vẫn được giữ."
            )
            % {"day": day(report.locked_from)}
        )


def keep(by: Actor, act: str, report: Report, changes: Changes, note: str = "") -> None:
    """Save the report and write the journal; states are written in the words people read."""
    report.revision += 1
    report.save()
    audit.record(by, act, report, worded(changes), note)
    if changes.keys() & {"state", "due"}:
        tell_reports_moved(report.duty_id, [report.pk], report.due if report.is_open else None)


def keep_duty(by: Actor, act: str, duty: ReportingDuty, changes: Changes, note: str = "") -> None:
    """Save the duty and write the journal."""
    duty.revision += 1
    duty.save()
    audit.record(by, act, duty, changes, note)


def worded(changes: Changes) -> Changes:
    """The changes with the labels of states in the place of their codes."""
    if "state" not in changes:
        return changes
    before, after = changes["state"]
    return {**changes, "state": (str(ReportState(before).label), str(ReportState(after).label))}


def step(
    by: Actor, report: Report, kind: Step.Kind, text: str = "", due: date | None = None
) -> Step:
    """A step of the report's story, not yet saved."""
    return Step(
        report=report,
        kind=kind,
        body=by.body,
        user=by.user,
        at=now(),
        text=text.strip(),
        due=due,
    )
