"""What stands in a feed, asked anew at each fetch for each body that the person acts for."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from django.db.models import Q

from danvan.web.bodies.acting import Actor, actors
from danvan.web.core.clock import today
from danvan.web.notices.models import Feed
from danvan.web.programmes.access import visible_programmes, visible_tasks
from danvan.web.programmes.models import Part, Task, TaskState
from danvan.web.programmes.querysets import TaskQuerySet
from danvan.web.reports.access import visible_reports
from danvan.web.reports.models import Report, ReportState

PAST = 90  # days back
MOST = 1000  # of a kind


def acting(feed: Feed) -> list[Actor]:
    """Everybody that the person of the feed may be today; none without an account that lives."""
    return actors([feed.user]).get(feed.user_id, []) if feed.user.is_active else []


def name(feed: Feed, who: Iterable[Actor]) -> str:
    """The programme's name for those who still see it; empty otherwise."""
    if feed.programme_id is None:
        return ""
    seen = (visible_programmes(by).filter(pk=feed.programme_id).exists() for by in who)
    return feed.programme.name if feed.programme and any(seen) else ""


def tasks(feed: Feed, who: Iterable[Actor]) -> list[Task]:
    """Dated tasks: of the programme, or those in which the person's bodies have a part."""
    found: dict[int, Task] = {}
    for by in who:
        rows = _dated(visible_tasks(by))
        if feed.programme_id:
            rows = rows.filter(programme=feed.programme_id)
        elif by.body:
            rows = rows.of_body(by.body, Part.LEAD, Part.COORDINATE)
        found |= {task.pk: task for task in rows[:MOST]}
    return sorted(found.values(), key=lambda task: (task.due, task.pk))[:MOST]


def _dated(rows: TaskQuerySet) -> TaskQuerySet:
    away = [TaskState.CANCELLED, TaskState.PAUSED]
    dated = rows.filter(leaf=True, due__gte=today() - timedelta(days=PAST)).exclude(state__in=away)
    return dated.standing(today()).select_related("programme").order_by("due", "pk")


def reports(feed: Feed, who: Iterable[Actor]) -> list[Report]:
    """Reports of duties of the programme, or those that the person's bodies have to send."""
    found: dict[int, Report] = {}
    for by in who:
        rows = visible_reports(by).filter(due__gte=today() - timedelta(days=PAST))
        mine = Q(duty__programme=feed.programme_id) if feed.programme_id else Q(body=by.body)
        rows = rows.filter(mine).exclude(state=ReportState.DROPPED).standing(today())
        rows = rows.select_related("duty", "body").order_by("due", "pk")
        found |= {report.pk: report for report in rows[:MOST]}
    return sorted(found.values(), key=lambda report: (report.due, report.pk))[:MOST]
