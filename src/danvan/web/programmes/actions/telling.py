"""News of a task: to those who lead it, and to those who decide on it."""

from __future__ import annotations

from collections.abc import Iterable

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import Role
from danvan.web.bodies.news import News, NewsKind, tell
from danvan.web.programmes.models import Part, Task

# news after which the date still is to be met
_DATED = (NewsKind.URGED, NewsKind.RETURNED, NewsKind.GRANTED, NewsKind.REFUSED)


def tell_leads(by: Actor, kind: str, task: Task, words: str = "", *, urgent: bool = False) -> None:
    """To officers of the bodies that lead the task."""
    leads = [row.body_id for row in task.bodies.all() if row.part == Part.LEAD]
    _tell(by, kind, task, leads, Role.OFFICER, words, urgent)


def tell_deciders(by: Actor, kind: str, task: Task, words: str = "") -> None:
    """To approvers of the body that follows the programme."""
    _tell(by, kind, task, [task.programme.follower_id], Role.APPROVER, words)


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
