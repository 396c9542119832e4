"""Tasks and programmes for the search of the head."""

from __future__ import annotations

from danvan.web.bodies.acting import Actor
from danvan.web.core.clock import today
from danvan.web.core.finding import Found, Group, group
from danvan.web.core.histories import link
from danvan.web.core.words import fold
from danvan.web.programmes.access import visible_programmes, visible_tasks
from danvan.web.programmes.models import Task


def find(by: Actor, words: str, most: int) -> list[Group]:
    """The newest first of either kind."""
    return [_tasks(by, words, most), _programmes(by, words, most)]


def _tasks(by: Actor, words: str, most: int) -> Group:
    rows = visible_tasks(by).matching(words).standing(today()).select_related("programme")
    newest = rows.order_by("-id")[: most + 1]
    return group("tasks", words, map(_task, newest), most)


def _task(task: Task) -> Found:
    standing = getattr(task, "standing")  # noqa: B009 - an annotation of the rows
    return Found(task.text, link(task), task.programme.name, standing)


def _programmes(by: Actor, words: str, most: int) -> Group:
    rows = visible_programmes(by).select_related("owner")
    for word in fold(words).split():
        rows = rows.filter(search__contains=word)
    newest = rows.order_by("-start", "-id")[: most + 1]
    found = (Found(p.name, link(p), str(p.owner), p.visibility) for p in newest)
    return group("programmes", words, found, most)
