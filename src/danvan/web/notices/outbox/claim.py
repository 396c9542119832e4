"""Claiming letters: each is in the hands of one sender at a time, until its lease is over."""

from __future__ import annotations

import uuid
from datetime import timedelta

from django.db import connection, transaction
from django.db.models import F, Q

from danvan.web.core.clock import now
from danvan.web.notices.models import Mail, MailState

LEASE = timedelta(minutes=5)
# minutes until the next try, after the first, the second …; then the letter has failed
WAITS = (1, 5, 15, 60, 120, 240, 480, 720)
_LONGEST = timedelta(minutes=WAITS[-1])


def due() -> Q:
    """Letters that wait, and those whose sender is gone.

    A moment farther off than any wait comes from a clock that was wrong, and counts as past.
    """
    at = now()
    waits = Q(next_try__lte=at) | Q(next_try__gt=at + _LONGEST)
    left = Q(lease__lt=at) | Q(lease__gt=at + LEASE)
    return Q(state=MailState.WAITING) & waits | Q(state=MailState.SENDING) & left


def claim(most: int) -> list[Mail]:
    """Up to `most` letters that are now this sender's, the oldest first."""
    mark = uuid.uuid4().hex
    with transaction.atomic():
        rows = Mail.objects.filter(due()).order_by("next_try", "pk")
        if connection.features.has_select_for_update_skip_locked:
            rows = rows.select_for_update(skip_locked=True)
        keys = list(rows.values_list("pk", flat=True)[:most])
        # The condition once more: where rows cannot be skipped, another one may have been faster.
        Mail.objects.filter(due(), pk__in=keys).update(
            state=MailState.SENDING, claim=mark, lease=now() + LEASE
        )
    return list(Mail.objects.filter(claim=mark).select_related("user__mail_choice").order_by("pk"))


def begin(mail: Mail) -> bool:
    """Whether nobody took the letter over meanwhile; if so it counts as one more try.

    The try is written down before the sending: a letter that ends its sender is not tried for ever.
    """
    mine = Mail.objects.filter(pk=mail.pk, claim=mail.claim, state=MailState.SENDING)
    mail.tries += 1
    return bool(mine.update(lease=now() + LEASE, tries=F("tries") + 1))
