"""The bell and the outbox of the demo: what came long ago was read, no letter goes out."""

from __future__ import annotations

from datetime import date, timedelta

from django.db.models import F

from danvan.web.core.clock import moved
from danvan.web.demo.small.papers import at
from danvan.web.notices.models import Mail, MailState, Notice
from danvan.web.notices.reminding.run import remind_all

_UNREAD = timedelta(days=6)  # what is younger was not read yet
_REFUSED = "SMTPRecipientsRefused: 550 hộp thư đầy"


def settle_notices(day: date) -> None:
    """As on the morning of `day`: reminded, the old read, letters sent but one that is stuck."""
    morning = at(day, 7)
    with moved(morning):
        remind_all(day)
    Notice.objects.filter(at__lt=morning - _UNREAD, read_at=None).update(read_at=F("at"))
    Mail.objects.update(state=MailState.SENT, sent_at=F("at"), tries=1, claim="", lease=None)
    if last := Mail.objects.first():
        last.state, last.error, last.sent_at = MailState.FAILED, _REFUSED, None
        last.save(update_fields=["state", "error", "sent_at"])
