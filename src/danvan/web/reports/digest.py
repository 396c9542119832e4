"""What reports say in digests: what a body has to send, what waits for its acceptance."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.digests import Row, Section
from danvan.web.bodies.models import Role
from danvan.web.core.templatetags.danvan import cut
from danvan.web.core.templatetags.danvan import day as in_words
from danvan.web.reports.awaited import OPEN
from danvan.web.reports.models import Report, ReportState

_AHEAD = timedelta(days=7)
_MOST = 10  # rows of a section
_LONGEST = 160  # characters of a title


def report_sections(by: Sequence[Actor], at: datetime) -> dict[Actor, list[Section]]:
    """A maker of `bodies.digests.SECTIONS`."""
    officers = {actor.body_id for actor in by if actor.body and actor.holds(Role.OFFICER)}
    approvers = {actor.body_id for actor in by if actor.body and actor.holds(Role.APPROVER)}
    owed = _owed(officers, timezone.localdate(at)) if officers else {}
    sent = _sent(approvers) if approvers else {}
    found: dict[Actor, list[Section]] = {actor: [] for actor in by}
    for actor, told in found.items():
        if actor.holds(Role.OFFICER):
            told.append(_section(_("Báo cáo phải gửi"), owed.get(actor.body_id, [])))
        if actor.holds(Role.APPROVER):
            told.append(_section(_("Báo cáo chờ bạn chấp nhận"), sent.get(actor.body_id, [])))
    return found


def _section(title: str, rows: list[Row]) -> Section:
    return Section(
        title, rows[:_MOST], more=max(0, len(rows) - _MOST), link=reverse("reports:home")
    )


def _owed(bodies: set[int | None], day: date) -> dict[int | None, list[Row]]:
    """By body what is late or due within a week, the earliest first."""
    rows = Report.objects.filter(body__in=bodies, state__in=OPEN, due__lte=day + _AHEAD)
    found: defaultdict[int | None, list[Row]] = defaultdict(list)
    for report in rows.select_related("duty").order_by("due", "id"):
        tone = "late" if report.due < day else "soon"
        found[report.body_id].append(_row(report, _form(report), "", tone, report.due))
    return found


def _sent(bodies: set[int | None]) -> dict[int | None, list[Row]]:
    """By body that asked for them what was sent to it and waits, the oldest first."""
    rows = Report.objects.filter(state=ReportState.SUBMITTED).select_related("duty", "body")
    found: defaultdict[int | None, list[Row]] = defaultdict(list)
    for report in rows.prefetch_related("duty__addressees").order_by("submitted_on", "id"):
        words = _("%(body)s gửi %(day)s") % {
            "body": report.body,
            "day": in_words(report.submitted_on),
        }
        asked = {each.pk for each in report.duty.addressees.all()} | {report.duty.owner_id}
        for body in (asked & bodies) - {report.body_id}:
            link = f"{report.get_absolute_url()}#chap-nhan"
            found[body].append(_row(report, link, words))
    return found


def _form(report: Report) -> str:
    """Where it is written; the page that begins it, where nobody has."""
    if report.state == ReportState.EXPECTED:
        return report.get_absolute_url()
    return reverse("reports:edit", args=[report.pk])


def _row(report: Report, link: str, note: str, tone: str = "plain", due: date | None = None) -> Row:
    subject = ("reports.report", report.pk)
    return Row(cut(str(report), _LONGEST), subject, link, note, tone, due)
