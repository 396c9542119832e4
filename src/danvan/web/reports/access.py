"""Who may see and do what with reporting duties and reports: the one place that decides."""

from __future__ import annotations

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Body, Role
from danvan.web.bodies.querysets import below
from danvan.web.core.clock import today
from danvan.web.core.errors import Denied
from danvan.web.documents.models import Visibility
from danvan.web.reports.models import Report, ReportingDuty, ReportState, Source
from danvan.web.reports.querysets import ReportQuerySet

_WITH = (
    "duty__owner",
    "duty__programme__document",
    "duty__programme__owner",
    "duty__programme__follower",
    "duty__reporter",
    "duty__group",
    "body",
)
SENT = (ReportState.SUBMITTED, ReportState.ACCEPTED)


def _asks(body: Body) -> Q:
    """Duties that `body` or one below it set, or whose reports it receives."""
    addressees = ReportingDuty.addressees.through.objects.filter(
        below(body.path, "body__path"), reportingduty=OuterRef("pk")
    )
    return below(body.path, "owner__path") | Q(Exists(addressees))


def visible_reports(by: Actor) -> ReportQuerySet:
    """Public ones once accepted; those of the own body and below; those it asks for or receives."""
    public = Q(duty__visibility=Visibility.PUBLIC, state=ReportState.ACCEPTED)
    if by.body is None:
        return Report.objects.filter(public)
    # The duties first, once: they are few.
    asked = ReportingDuty.objects.filter(_asks(by.body)).order_by().values("pk")
    return Report.objects.filter(public | below(by.body.path, "body__path") | Q(duty__in=asked))


def visible_duties(by: Actor) -> QuerySet[ReportingDuty]:
    """Public ones; those the own body or one below set, receives, or reports under."""
    public = Q(visibility=Visibility.PUBLIC)
    if by.body is None:
        return ReportingDuty.objects.filter(public)
    path = by.body.path
    mine = Report.objects.filter(below(path, "body__path"), duty=OuterRef("pk"))
    named = below(path, "reporter__path")
    return ReportingDuty.objects.filter(public | _asks(by.body) | named | Exists(mine))


def get_report(by: Actor, pk: int) -> Report:
    """The report, or 404 where the actor may not know of it.

    It has `standing`; `answers` says whether it answers for other bodies, `gone` whether a lower
    report that it was built from was deleted.
    """
    answered = Report.answers_for.through.objects.filter(report=OuterRef("pk"))
    deleted = Source.objects.filter(report=OuterRef("pk"), lower=None)
    rows = visible_reports(by).standing(today()).select_related(*_WITH)
    rows = rows.annotate(answers=Exists(answered), gone=Exists(deleted))
    try:
        return rows.prefetch_related("duty__addressees").get(pk=pk)
    except Report.DoesNotExist:
        raise Http404(_("Không có báo cáo này, hoặc cơ quan của bạn không được xem.")) from None


def get_report_history(by: Actor, pk: int) -> Report:
    """The report, if its journal may be read: it tells what was written, as the report does."""
    report = get_report(by, pk)
    if not sees_journal(by, report):
        raise Denied(
            _("Chỉ cơ quan báo cáo, và nơi nhận sau khi báo cáo đã gửi, mới xem được lịch sử.")
        )
    return report


def sees_journal(by: Actor, report: Report) -> bool:
    """Who writes it, and those above; who receives it, once it was sent."""
    return by.covers(report.body) or (awaits(by, report.duty) and sees_content(by, report))


def get_duty(by: Actor, pk: int) -> ReportingDuty:
    """The duty, or 404 where the actor may not know of it."""
    rows = visible_duties(by).select_related(
        "owner", "reporter", "group__under", "programme", "gathers", "version__document"
    )
    try:
        return rows.prefetch_related("addressees").get(pk=pk)
    except ReportingDuty.DoesNotExist:
        raise Http404(
            _("Không có chế độ báo cáo này, hoặc cơ quan của bạn không được xem.")
        ) from None


def get_duty_history(by: Actor, pk: int) -> ReportingDuty:
    """The duty, if its journal may be read: by who set it, who receives, those above."""
    duty = get_duty(by, pk)
    if not awaits(by, duty):
        raise Denied(_("Chỉ cơ quan đặt ra chế độ báo cáo và nơi nhận mới xem được lịch sử."))
    return duty


def awaits(by: Actor, duty: ReportingDuty) -> bool:
    """Whether the body acted for, or one below it, set the duty or receives its reports."""
    return by.covers(duty.owner) or any(by.covers(each) for each in duty.addressees.all())


def reports(by: Actor, report: Report) -> bool:
    """Whether the report is the own one of the body acted for."""
    return by.body_id is not None and by.body_id == report.body_id


def sees_content(by: Actor, report: Report) -> bool:
    """Who writes it, and those above, always; who receives it once it was sent."""
    return by.covers(report.body) or report.state in SENT


def may_write(by: Actor, report: Report) -> bool:
    """Officers of the reporter."""
    return by.holds(Role.OFFICER) and reports(by, report)


def may_submit(by: Actor, report: Report) -> bool:
    """Approvers of the reporter send it and take it back."""
    return by.holds(Role.APPROVER) and reports(by, report)


def may_decide(by: Actor, report: Report) -> bool:
    """Approvers of an addressee (or of who set the duty), but never on a report of their own."""
    return by.holds(Role.APPROVER) and not reports(by, report) and awaits(by, report.duty)


def may_remind(by: Actor, report: Report) -> bool:
    """Officers of an addressee or of who set the duty."""
    return by.holds(Role.OFFICER) and not reports(by, report) and awaits(by, report.duty)


def may_set(by: Actor) -> bool:
    """Approvers set duties to report on their body's behalf."""
    return by.body is not None and by.holds(Role.APPROVER)


def may_keep(by: Actor, duty: ReportingDuty) -> bool:
    """Approvers of who set the duty, and above, change and end it."""
    return by.holds(Role.APPROVER) and by.covers(duty.owner)


def require_write(by: Actor, report: Report) -> None:
    if not may_write(by, report):
        raise Denied(_("Chỉ chuyên viên của cơ quan báo cáo mới lập và sửa được báo cáo này."))


def require_submit(by: Actor, report: Report) -> None:
    if not may_submit(by, report):
        raise Denied(_("Chỉ người duyệt của cơ quan báo cáo mới gửi và rút được báo cáo này."))


def require_decide(by: Actor, report: Report) -> None:
    if not may_decide(by, report):
        raise Denied(_("Chỉ người duyệt của nơi nhận mới quyết định được về báo cáo này."))


def require_remind(by: Actor, report: Report) -> None:
    if not may_remind(by, report):
        raise Denied(_("Chỉ chuyên viên của nơi nhận mới đôn đốc được báo cáo này."))


def require_set(by: Actor) -> None:
    if not may_set(by):
        raise Denied(_("Chỉ người duyệt của một cơ quan mới đặt ra được chế độ báo cáo."))


def require_keep(by: Actor, duty: ReportingDuty) -> None:
    if not may_keep(by, duty):
        raise Denied(
            _("Chỉ người duyệt của cơ quan đặt ra chế độ báo cáo mới sửa và kết thúc được.")
        )


def get_content(by: Actor, pk: int) -> Report:
    """The report, if the actor may read what it says."""
    report = get_report(by, pk)
    if not sees_content(by, report):
        raise Denied(_("Báo cáo này chưa được gửi; nội dung hiện ra khi cơ quan báo cáo gửi."))
    return report
