"""News of a task: to those who lead it, and to those who decide on it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Role
from danvan.web.bodies.news import News, NewsKind, tell
from danvan.web.programmes.models import Part, Programme, Task

# news after which the date still is to be met
_DATED = (NewsKind.URGED, NewsKind.RETURNED, NewsKind.GRANTED, NewsKind.REFUSED)


def tell_leads(by: Actor, kind: str, task: Task, words: str = "", *, urgent: bool = False) -> None:
    """To officers of the bodies that lead the task."""
    leads = [row.body_id for row in task.bodies.all() if row.part == Part.LEAD]
    _tell(by, kind, task, leads, Role.OFFICER, words, urgent)


def tell_deciders(by: Actor, kind: str, task: Task, words: str = "") -> None:
    """To approvers of the body that follows the programme."""
    _tell(by, kind, task, [task.programme.follower_id], Role.APPROVER, words)


def tell_assigned(by: Actor, given: Iterable[tuple[Task, int]]) -> None:
    """Of tasks and keys of the bodies that lead them from now on: once for each programme."""
    counts: dict[Programme, Counter[int]] = {}
    text: dict[tuple[int, int], str] = {}
    for task, body in given:
        counts.setdefault(task.programme, Counter())[body] += 1
        text[task.programme_id, body] = task.text
    for programme, found in counts.items():
        for count in set(found.values()):
            bodies = [body for body, n in found.items() if n == count]
            words = text[programme.pk, bodies[0]] if count == len(found) == 1 else ""
            _tell_assigned(by, programme, bodies, count, words)


def _tell_assigned(
    by: Actor, programme: Programme, bodies: list[int], count: int, words: str = ""
) -> None:
    query = {"programme": programme.pk, "part": Part.LEAD.value, "sort": "due"}
    news = News(
        by,
        NewsKind.ASSIGNED,
        programme,
        bodies,
        title=programme.name,
        words=words,
        link=f"{reverse('programmes:tasks')}?{urlencode(query)}",
        count=count,
    )
    tell(news)


def _tell(
    by: Actor,
    kind: str,
    task: Task,
    bodies: Iterable[int],
    role: str,
    words: str,
    urgent: bool = False,
) -> None:
    news = News(
        by,
        kind,
        task,
        bodies,
        role,
        title=task.text,
        words=words,
        due=task.due if kind in _DATED else None,
        link=task.get_absolute_url(),
        act=_("Báo cáo tiến độ"),
        form=reverse("programmes:report", args=[task.pk]),
        urgent=urgent,
    )
    tell(news)
