"""What notices do in the background."""

from __future__ import annotations

from django_tasks import task

from danvan.web.notices.outbox.send import send_waiting


@task()
def send_mails() -> int:
    """Send the letters that wait; how many went out."""
    return send_waiting()
