"""How the due date of a task came to be."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from danvan.web.bodies.middleware import actor
from danvan.web.core.clock import today
from danvan.web.core.deadlines.calendar import Calendar
from danvan.web.core.deadlines.current import calendar
from danvan.web.core.deadlines.months import months
from danvan.web.core.models import Entry
from danvan.web.programmes import due as told
from danvan.web.programmes.access import get_task
from danvan.web.programmes.models import Task

_MOST = 500  # entries of the journal that are looked through


@login_required
@require_safe
def due(request: HttpRequest, pk: int) -> HttpResponse:
    """The way to the date, and the days between today and it."""
    task = get_task(actor(request), pk)
    entries = list(Entry.objects.of(task).order_by("at", "id")[:_MOST])
    held = calendar()
    context = {"task": task, "steps": told.steps(task, entries, held), **_rest(task, held)}
    return render(request, "programmes/due.html", context)


def _rest(task: Task, held: Calendar) -> dict[str, Any]:
    """How much time there is, for a task that is still owed."""
    if task.due is None or not task.is_open:
        return {}
    at = today()
    if task.due < at:
        return {"over": told.between(task.due, at, held)}
    return {
        "left": told.between(at, task.due, held),
        "months": months(told.days_to(task.due, at, held)),
    }
