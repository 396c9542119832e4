"""Sending what waits: one connection for many letters, each marked as soon as it is through."""

from __future__ import annotations

from datetime import timedelta
from smtplib import SMTPException, SMTPRecipientsRefused

from django.core.mail import EmailMultiAlternatives, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.utils.translation import gettext as _

from danvan.web.core.clock import now
from danvan.web.notices.models import Mail, MailState
from danvan.web.notices.outbox.allowed import forbidden
from danvan.web.notices.outbox.claim import WAITS, begin, claim

_BATCH = 20
_REFUSED = 500  # codes of SMTP from here on are for good


def send_waiting() -> int:
    """Send everything that is due; how many letters went out."""
    sent = 0
    while mails := claim(_BATCH):
        connection = get_connection()
        try:
            sent += sum(_send(mail, connection) for mail in mails)
        finally:
            connection.close()
    return sent


def _send(mail: Mail, connection: BaseEmailBackend) -> bool:
    """One letter; what goes wrong is written down and tried again later."""
    if not begin(mail):
        return False
    if mail.tries > len(WAITS) + 1:
        words = _("Bộ gửi thư nhiều lần dừng giữa chừng khi gửi thư này.")
        _end(mail, state=MailState.FAILED, error=words)
        return False
    if reason := forbidden(mail):
        _end(mail, state=MailState.STOPPED, error=reason)
        return False
    try:
        connection.open()  # does nothing where it is open
        connection.send_messages([message(mail)])
    except (SMTPException, OSError, ValueError) as error:
        _failed(mail, error)
        connection.close()
        return False
    _end(mail, state=MailState.SENT, sent_at=now(), error="")
    return True


def message(mail: Mail) -> EmailMultiAlternatives:
    """The letter as it goes over the wire: plain text and HTML, with its one-click end."""
    headers = {
        "Message-ID": mail.message_id,
        "Auto-Submitted": "auto-generated",
        "List-Unsubscribe": f"<{mail.stop}>",
        "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    }
    made = EmailMultiAlternatives(mail.subject, mail.text, to=[mail.user.email], headers=headers)
    made.attach_alternative(mail.html, "text/html")
    return made


def _failed(mail: Mail, error: Exception) -> None:
    for_good = isinstance(error, SMTPRecipientsRefused) and all(
        code >= _REFUSED for code, _words in error.recipients.values()
    )
    words = f"{type(error).__name__}: {error}"[:500]
    if for_good or mail.tries > len(WAITS):
        _end(mail, state=MailState.FAILED, error=words)
    else:
        wait = timedelta(minutes=WAITS[mail.tries - 1])
        _end(mail, state=MailState.WAITING, next_try=now() + wait, error=words)


def _end(mail: Mail, **fields: object) -> None:
    """Give the letter out of hand, unless another sender took it over."""
    mine = Mail.objects.filter(pk=mail.pk, claim=mail.claim, state=MailState.SENDING)
    mine.update(claim="", lease=None, **fields)
