"""Putting letters into the outbox: a letter whose key is there already is not put in again."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import transaction

from danvan.web.notices.models import Mail


def put(letters: Sequence[Mail]) -> None:
    """Write the letters in the caller's transaction; they are sent once it is through."""
    if letters:
        Mail.objects.bulk_create(letters, batch_size=200, ignore_conflicts=True)
        send_soon()


def send_soon() -> None:
    """Have what waits sent in the background once the transaction is through."""
    from danvan.web.notices.jobs import send_mails

    transaction.on_commit(lambda: send_mails.enqueue())
