"""The job of every few minutes: here where there is no queue, else once in the queue."""

from __future__ import annotations

from datetime import date
from typing import Any

from django_tasks_db.models import DBTaskResult

from danvan.web.notices import jobs
from danvan.web.notices.models import Digested, Mail, MailState
from programme_builders import Stage


def test_without_a_queue_it_is_done_at_once(stage: Stage) -> None:
    stage.task("Việc muộn", due=date(2026, 6, 1))
    jobs.tick_soon()
    assert set(Mail.objects.values_list("state", flat=True)) == {MailState.SENT}


def test_with_a_queue_one_waits_however_often_it_is_asked_for(stage: Stage, settings: Any) -> None:
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    settings.CHOSEN = {**settings.CHOSEN, "QUEUE": True}
    for _ in range(3):
        jobs.tick_soon()
    assert [each.task_path for each in DBTaskResult.objects.all()] == [
        "danvan.web.notices.jobs.tick"
    ]
    assert not Digested.objects.exists()
