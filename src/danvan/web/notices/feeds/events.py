"""Tasks and reports as events of a day, and the calendar that holds them.

The same rows make the same bytes: nothing of the moment stands in it, so that a program that asks
again is told that nothing changed.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta
from urllib.parse import urlsplit

from django.conf import settings
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from danvan.web.core.deadlines.periods import spoken
from danvan.web.core.marks import MARKS
from danvan.web.core.templatetags.danvan import cut
from danvan.web.notices.links import absolute
from danvan.web.programmes.models import Task
from danvan.web.reports.models import Report

_REFRESH = timedelta(hours=6)


def calendar(name: str, tasks: Iterable[Task], reports: Iterable[Report]) -> bytes:
    """The file. `name` is what calendar programs show."""
    made = Calendar()
    made.add("prodid", "-//danvan//danvan//VI")
    made.add("version", "2.0")
    made.add("calscale", "GREGORIAN")
    made.add("x-wr-calname", name)
    made.add("name", name)
    made.add("x-wr-timezone", settings.TIME_ZONE)
    made.add("refresh-interval", _REFRESH, parameters={"VALUE": "DURATION"})
    made.add("x-published-ttl", "PT6H")
    for task in tasks:
        made.add_component(_task(task))
    for report in reports:
        made.add_component(_report(report))
    return made.to_ical()


def _task(task: Task) -> Event:
    done = task.state == "completed"
    words = cut(task.text, 120)
    told = [task.period, task.programme.name, _standing(task)]
    event = _event(
        f"task-{task.pk}",
        _("Đã xong: %(words)s") % {"words": words} if done else words,
        task.due,
        task.updated_at or task.programme.created_at,
        task.revision,
    )
    return _finished(event, [*told, task.text], task.get_absolute_url())


def _report(report: Report) -> Event:
    sent = {"name": report.duty.name, "period": spoken(report.period)}
    words = (
        _("Đã gửi: %(name)s, %(period)s") if report.is_sent else _("Phải gửi: %(name)s, %(period)s")
    )
    opened = datetime.combine(report.period_start, time.min, UTC)
    event = _event(f"report-{report.pk}", words % sent, report.due, opened, report.revision)
    return _finished(event, [str(report.body), _standing(report)], report.get_absolute_url())


def _event(key: str, words: str, due: date | None, stamp: datetime, revision: int) -> Event:
    event = Event()
    event.add("uid", f"{key}@{urlsplit(settings.ADDRESS).hostname or 'danvan'}")
    event.add("dtstamp", stamp.astimezone(UTC).replace(microsecond=0))
    if due:
        event.add("dtstart", due)
        event.add("dtend", due + timedelta(days=1))
    event.add("summary", words)
    event.add("sequence", revision)
    event.add("transp", "TRANSPARENT")
    return event


def _finished(event: Event, lines: list[str], path: str) -> Event:
    event.add("description", "\n".join(line for line in lines if line))
    event.add("url", absolute(path))
    return event


def _standing(row: Task | Report) -> str:
    mark = MARKS.get(str(getattr(row, "standing", "")))
    return str(mark.words) if mark else ""
