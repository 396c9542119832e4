"""News of a report: to who writes it, and to those who asked for it."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Role
from danvan.web.bodies.news import News, NewsKind, tell
from danvan.web.reports.models import Report

# news after which the date still is to be met
_DATED = (NewsKind.URGED, NewsKind.RETURNED, NewsKind.GRANTED)


def tell_reporter(by: Actor, kind: str, report: Report, words: str = "") -> None:
    """To officers of the body that reports; an urging goes out by mail at once."""
    _tell(by, kind, report, [report.body_id], Role.OFFICER, words)


def tell_askers(by: Actor, kind: str, report: Report, words: str = "") -> None:
    """To approvers of the addressees and of who set the duty, but not of the reporter itself."""
    asked = {each.pk for each in report.duty.addressees.all()} | {report.duty.owner_id}
    _tell(by, kind, report, asked - {report.body_id}, Role.APPROVER, words)


def _tell(
    by: Actor, kind: str, report: Report, bodies: Iterable[int], role: str, words: str
) -> None:
    news = News(
        by,
        kind,
        report,
        bodies,
        role,
        title=str(report),
        words=words.strip(),
        due=report.due if kind in _DATED else None,
        act=_("Lập và gửi báo cáo"),
        urgent=kind == NewsKind.URGED,
    )
    tell(news)
