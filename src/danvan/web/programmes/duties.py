"""Hôm nay: what a body owes by date, what waits for its decision, what came back, what changed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db.models import OuterRef, Q, QuerySet, Subquery
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Role
from danvan.web.bodies.querysets import below
from danvan.web.programmes.models import Extension, Part, Programme, Task, TaskState, Update
from danvan.web.programmes.querysets import OPEN_STATES, TaskQuerySet
from danvan.web.programmes.views.shown import with_parts

MOST = 100  # rows of the whole list of what is owed
FEW = 20
_SEARCHED = ("task__search", "task__programme__search")  # words that only searching looks at
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


def followed(by: Actor) -> list[int]:
    """Keys of the programmes that the body or one below it owns or follows.

    Looked up first, once for all that is asked of them: as a condition on tasks and updates,
    databases take them for one where there are hundreds, and look at every task one by one.
    """
    return list(followed_rows(by).values_list("pk", flat=True))


def followed_rows(by: Actor) -> QuerySet[Programme]:
    """The same, not asked for yet."""
    if by.body is None:
        return Programme.objects.none()
    return Programme.objects.filter(
        below(by.body.path, "follower__path") | below(by.body.path, "owner__path")
    ).order_by()


def submissions(by: Actor, today: date, programmes: Sequence[int] | None = None) -> TaskQuerySet:
    """Tasks reported done that wait for the actor's acceptance, the oldest first.

    `programmes` are those `followed`, where they are at hand.
    """
    if not by.holds(Role.APPROVER):
        return Task.objects.none()
    of = followed(by) if programmes is None else programmes
    rows = Task.objects.counted().filter(programme__in=of, state="submitted")
    return with_parts(rows.standing(today)).order_by("submitted_on", "id")


def requests(by: Actor, programmes: Sequence[int] | None = None) -> QuerySet[Extension]:
    """Requests for a later date that wait for the actor's decision, the oldest first."""
    if not by.holds(Role.APPROVER):
        return Extension.objects.none()
    rows = Extension.objects.filter(
        task__programme__in=followed(by) if programmes is None else programmes,
        task__state__in=OPEN_STATES,
        decision=Extension.Decision.ASKED,
    )
    return rows.order_by("asked_at")


def extensions(
    by: Actor, since: datetime, programmes: Sequence[int]
) -> tuple[list[Extension], list[Extension]]:
    """The `requests`, and the decisions since then on what the body asked, the newest first.

    One question for both.
    """
    if by.body is None:
        return [], []
    asked = requests(by, programmes).values("pk")
    answered = Extension.objects.filter(body=by.body, decided_at__gte=since).values("pk")
    newest = answered.order_by("-decided_at")
    rows = Extension.objects.filter(Q(pk__in=asked[:FEW]) | Q(pk__in=newest[:FEW]))
    rows = rows.select_related("task__programme", "body").defer(*_SEARCHED)
    found = sorted(rows, key=lambda each: each.decided_at or each.asked_at)
    waiting = [each for each in found if each.decision == Extension.Decision.ASKED]
    return waiting, [each for each in reversed(found) if each not in waiting]


def changes(by: Actor, since: datetime, programmes: Sequence[int] | None = None) -> list[Update]:
    """What other bodies told since then in the programmes that the body follows."""
    of = followed(by) if programmes is None else programmes
    rows = Update.objects.filter(task__programme__in=of, at__gte=since).exclude(body=by.body)
    rows = rows.select_related("task__programme", "body", "user")
    return list(rows.defer(*_SEARCHED).order_by("-at", "-id")[:FEW])
