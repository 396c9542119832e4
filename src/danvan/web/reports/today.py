"""Reports on Hôm nay: what my body owes soon, what waits for its decision."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Role
from danvan.web.core.deadlines.periods import spoken
from danvan.web.core.templatetags.danvan import day
from danvan.web.programmes.other_duties import Matter, Section
from danvan.web.reports.awaited import owed, submissions
from danvan.web.reports.models import Report, ReportState

FEW = 10
AHEAD = timedelta(days=30)


def reports_today(by: Actor, today: date) -> list[Section]:
    """A source of `programmes.other_duties.OTHERS`."""
    soon = owed(by, today).filter(Q(due__lte=today + AHEAD) | Q(state=ReportState.RETURNED))
    waiting = submissions(by, today)
    home = reverse("reports:home")
    return [
        Section(
            _("Báo cáo chờ tôi quyết định"),
            "gavel",
            [_waiting(each) for each in waiting[:FEW]],
            home,
            _("Mọi báo cáo"),
        ),
        Section(
            _("Báo cáo phải gửi"),
            "clipboard-text",
            [_owed(each, by.holds(Role.OFFICER)) for each in soon[:FEW]],
            home,
            _("Mọi báo cáo"),
        ),
    ]


def _waiting(report: Report) -> Matter:
    told = {"period": spoken(report.period), "day": day(report.submitted_on)}
    return Matter(
        words=f"{report.body.name}: {report.duty.name}",
        under=_("%(period)s, gửi %(day)s") % told,
        url=report.get_absolute_url(),
        due=None,
        standing=getattr(report, "standing"),  # noqa: B009 - an annotation of the rows
        standing_words="",
        act=_("Xem, quyết định"),
    )


def _owed(report: Report, may_write: bool) -> Matter:
    under = spoken(report.period)
    returned = getattr(report, "returned")  # noqa: B009 - an annotation of the rows
    urged = getattr(report, "urged")  # noqa: B009 - an annotation of the rows
    if report.state == ReportState.RETURNED and returned:
        under += " · " + _("bị trả lại: %(why)s") % {"why": returned[:160]}
    elif urged:
        under += " · " + _("được đôn đốc %(day)s") % {"day": day(urged)}
    expected = report.state == ReportState.EXPECTED
    return Matter(
        words=report.duty.name,
        under=under,
        url=report.get_absolute_url(),
        due=report.due,
        standing=report.state,
        standing_words=report.get_state_display(),
        act=(_("Lập báo cáo") if expected else _("Viết tiếp")) if may_write else "",
    )
