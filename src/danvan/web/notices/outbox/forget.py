"""Forgetting: what letters said once they arrived, and what was read long ago."""

from __future__ import annotations

from datetime import timedelta

from danvan.web.core.clock import now
from danvan.web.notices.models import Mail, MailState, Notice, Reminder

_WORDS = timedelta(days=7)  # that the words of a letter are kept after it went out
_LETTERS = timedelta(days=180)
_NOTICES = timedelta(days=400)  # a year and a little
_OVER = (MailState.SENT, MailState.FAILED, MailState.STOPPED)


def forget() -> None:
    """Keeps the database from growing with what nobody asks for any more."""
    over = Mail.objects.filter(state__in=_OVER)
    gone = over.filter(at__lt=now() - _WORDS).exclude(text="").exclude(state=MailState.FAILED)
    gone.update(text="", html="", shown=[])
    over.filter(at__lt=now() - _LETTERS).delete()
    Notice.objects.filter(read_at__lt=now() - _NOTICES).delete()
    Reminder.objects.filter(at__lt=now() - 2 * _NOTICES).delete()
