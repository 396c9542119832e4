"""Hôm nay: the one list with which the day begins."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from danvan.web.bodies.middleware import actor
from danvan.web.bodies.models import Role
from danvan.web.core.clock import now
from danvan.web.core.clock import today as this_day
from danvan.web.programmes import duties
from danvan.web.programmes.other_duties import other_duties
from danvan.web.programmes.sealed import followed_and_sealed

_SEEN = "today_seen"
_BACK = timedelta(days=7)


@login_required
@require_GET
def today(request: HttpRequest) -> HttpResponse:
    """What I owe by date, what waits for me, what came back, what changed in what I follow."""
    by, day, since = actor(request), this_day(), _since(request)
    rows = duties.owed_rows(by, day)
    came_back = [task for task in rows if task.state == "returned"]
    followed, sealed = followed_and_sealed(by)
    waiting = list(duties.submissions(by, day, followed)[: duties.FEW])
    requests, answered = duties.extensions(by, since, followed)
    shown = {
        "groups": list(duties.grouped([task for task in rows if task not in came_back], day)),
        "cut": len(rows) == duties.MOST and duties.owed(by, day).count(),
        "came_back": came_back,
        "submissions": waiting,
        "requests": requests,
        "answered": answered,
        "changes": duties.changes(by, since, followed),
        "others": [*sealed, *other_duties(by, day)],
        "since": since,
        "may_report": by.holds(Role.OFFICER),
        "day": day,
    }
    return render(request, "programmes/today.html", shown)


def _since(request: HttpRequest) -> datetime:
    """The visit before this day's first, or a week back: a reload on the same day loses nothing."""
    seen = request.session.get(_SEEN, {})
    day = this_day().isoformat()
    if seen.get("day") != day:
        since = seen.get("last") or (now() - _BACK).isoformat()
        seen = {"day": day, "since": since, "last": now().isoformat()}
        request.session[_SEEN] = seen
    return datetime.fromisoformat(seen["since"])
