"""Background work in a thread of the web process."""

from __future__ import annotations

from threading import Event, get_ident

import pytest_django
from django_tasks import task

from danvan.web.core.background import Line

_DONE: list[int] = []
_OVER = Event()


@task()
def note(number: int) -> None:
    """Remember that it ran, and where."""
    _DONE.append(get_ident() if number else 0)
    _OVER.set()


def test_jobs_are_done_one_after_another_elsewhere() -> None:
    line, done, over = Line(), [], Event()
    for each in range(3):
        line.put(lambda each=each: done.append((each, get_ident())))
    line.put(over.set)
    assert over.wait(10)
    assert [each for each, _ in done] == [0, 1, 2]
    assert {where for _, where in done} != {get_ident()}


def test_a_task_answers_at_once_and_is_done_soon(settings: pytest_django.Settings) -> None:
    settings.TASKS = {"default": {"BACKEND": "danvan.web.core.background.LineBackend"}}
    note.enqueue(1)
    assert _OVER.wait(10)
    assert _DONE and _DONE[0] != get_ident()
