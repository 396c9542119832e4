"""Sending a letter again that got stuck."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor
from danvan.web.core import audit
from danvan.web.core.clock import now
from danvan.web.core.errors import Refused
from danvan.web.notices.access import visible_mails
from danvan.web.notices.models import Mail, MailState
from danvan.web.notices.outbox.put import send_soon


@transaction.atomic
def send_again(*, by: Actor, mail: Mail) -> None:
    """Try anew, from the first try on. Raises Refused for a letter that went out or was stopped."""
    held = visible_mails(by).select_for_update(of=("self",)).get(pk=mail.pk)
    if held.state == MailState.SENT:
        raise Refused(_("Thư này đã gửi rồi."))
    if held.state == MailState.SENDING:
        raise Refused(_("Thư này đang được gửi; hãy chờ vài phút."))
    if held.state == MailState.STOPPED:
        raise Refused(_("Thư này không được gửi nữa: %(why)s") % {"why": held.error})
    before = held.get_state_display()
    held.state, held.tries, held.next_try = MailState.WAITING, 0, now()
    held.save(update_fields=["state", "tries", "next_try"])
    audit.record(by, "send_again", held, {"state": (before, held.get_state_display())}, held.to)
    send_soon()


@transaction.atomic
def send_failed_again(*, by: Actor) -> int:
    """Try all anew that failed, as after a mail server was away for long; how many."""
    failed = visible_mails(by).filter(state=MailState.FAILED).select_for_update(of=("self",))
    mails = list(failed.only("pk", "to", "state"))
    before, after = MailState.FAILED.label, MailState.WAITING.label
    audit.record_all(
        audit.entry(by, "send_again", mail, {"state": (before, after)}, mail.to) for mail in mails
    )
    keys = [mail.pk for mail in mails]
    Mail.objects.filter(pk__in=keys).update(state=MailState.WAITING, tries=0, next_try=now())
    send_soon()
    return len(mails)
