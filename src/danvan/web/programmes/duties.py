"""Hôm nay: what a body owes by date, what waits for its decision, what came back, what changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import OuterRef, Q, Subquery
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Body, Role
from danvan.web.bodies.querysets import below
from danvan.web.programmes.models import Extension, Part, Task, TaskState, Update
from danvan.web.programmes.querysets import OPEN_STATES, TaskQuerySet
from danvan.web.programmes.views.shown import with_parts

MOST = 100  # rows of the whole list of what is owed
FEW = 20
_OWED = (TaskState.NOT_STARTED, TaskState.IN_PROGRESS, TaskState.RETURNED)


@dataclass(frozen=True, slots=True)
class Group:
    """Tasks of one stretch of time; `key` is a tone of the stylesheet."""

    key: str
    title: str | Promise
    tasks: list[Task]


def owed(by: Actor, today: date) -> TaskQuerySet:
    """Leaves that the body leads and still has to do; paused ones wait."""
    if by.body is None:
        return Task.objects.none()
    rows = Task.objects.counted().filter(state__in=_OWED).of_body(by.body, Part.LEAD)
    return rows.standing(today)


def owed_rows(by: Actor, today: date) -> list[Task]:
    """The first of them by date, each with `urged`, when it was last urged, and `returned`."""
    last = Update.objects.filter(task=OuterRef("pk")).order_by("-at")
    urged = last.filter(kind=Update.Kind.REMINDER).values("at")[:1]
    why = last.filter(kind=Update.Kind.RETURN).values("text")[:1]
    rows = with_parts(owed(by, today)).annotate(urged=Subquery(urged), returned=Subquery(why))
    return list(rows.order_by("due", "id")[:MOST]) if by.body else []


def grouped(rows: list[Task], today: date) -> Iterator[Group]:
    """Late, today, until Sunday, later, without a date; the empty ones left out."""
    sunday = today + timedelta(days=6 - today.weekday())
    groups = (
        ("late", _("Quá hạn"), lambda due: due is not None and due < today),
        ("soon", _("Hôm nay"), lambda due: due == today),
        ("soon", _("Trong tuần này"), lambda due: due is not None and today < due <= sunday),
        ("good", _("Sau tuần này"), lambda due: due is not None and due > sunday),
        ("plain", _("Chưa có thời hạn"), lambda due: due is None),
    )
    for key, title, holds in groups:
        found = [task for task in rows if holds(task.due)]
        if found:
            yield Group(key, title, found)


def _followed(body: Body, prefix: str) -> Q:
    """Programmes that the body or one below it owns or follows."""
    return below(body.path, f"{prefix}follower__path") | below(body.path, f"{prefix}owner__path")


def submissions(by: Actor, today: date) -> TaskQuerySet:
    """Tasks reported done that wait for the actor's acceptance, the oldest first."""
    if by.body is None or not by.holds(Role.APPROVER):
        return Task.objects.none()
    rows = Task.objects.counted().filter(_followed(by.body, "programme__"), state="submitted")
    return with_parts(rows.standing(today)).order_by("submitted_on", "id")


def requests(by: Actor) -> list[Extension]:
    """Requests for a later date that wait for the actor's decision, the oldest first."""
    if by.body is None or not by.holds(Role.APPROVER):
        return []
    rows = Extension.objects.filter(
        _followed(by.body, "task__programme__"),
        task__state__in=OPEN_STATES,
        decision=Extension.Decision.ASKED,
    )
    rows = rows.select_related("task__programme", "body").defer("task__search")
    return list(rows.order_by("asked_at")[:FEW])


def answered(by: Actor, since: datetime) -> list[Extension]:
    """Decisions since then on what the body asked."""
    if by.body is None:
        return []
    rows = Extension.objects.filter(body=by.body, decided_at__gte=since)
    return list(rows.select_related("task").order_by("-decided_at")[:FEW])


def changes(by: Actor, since: datetime) -> list[Update]:
    """What other bodies told since then in the programmes that the body follows."""
    if by.body is None:
        return []
    rows = Update.objects.filter(_followed(by.body, "task__programme__"), at__gte=since)
    rows = rows.exclude(body=by.body).select_related("task__programme", "body", "user")
    return list(rows.defer("task__search").order_by("-at", "-id")[:FEW])
