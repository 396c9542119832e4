"""What notices do in the background: sending, composing digests, the round of reminders."""

from __future__ import annotations

from django.conf import settings
from django_tasks import task

from danvan.web.core.clock import now, today
from danvan.web.notices.digest.compose import compose_due
from danvan.web.notices.outbox.forget import forget
from danvan.web.notices.outbox.send import send_waiting
from danvan.web.notices.reminding.run import remind_all


@task()
def send_mails() -> int:
    """Send the letters that wait; how many went out."""
    return send_waiting()


@task()
def remind_round() -> int:
    """Remind of what is due and late, as it stands now; how many notices were given."""
    forget()
    return remind_all(today())


@task()
def tick() -> int:
    """Compose the digests whose hour has come, send what waits; how many letters went out."""
    compose_due(now())
    return send_waiting()


def tick_soon() -> None:
    """Have it done: by a worker where there is a queue, unless one waits for it already; else here.

    Nothing is lost where a call is left out: the next one does what is due.
    """
    if not settings.CHOSEN["QUEUE"]:
        tick.call()
        return
    from django_tasks_db.models import DBTaskResult

    if not DBTaskResult.objects.ready().filter(task_path=tick.module_path).exists():
        tick.enqueue()
