"""What a person wants by e-mail; a matter of the reader alone, so the journal does not keep it."""

from __future__ import annotations

from django.db import transaction

from danvan.web.bodies.acting import Actor
from danvan.web.bodies.models import User
from danvan.web.notices.models import Choice, How, Mail


@transaction.atomic
def keep_choice(*, by: Actor, digest: str, hour: int, weekday: int, urging: bool) -> None:
    """From the next letter on."""
    assert by.user is not None  # signed in
    fields = {"digest": digest, "hour": hour, "weekday": weekday, "urging": urging}
    Choice.objects.update_or_create(user=by.user, defaults=fields)


@transaction.atomic
def stop_letters(*, by: Actor, user: int, what: str) -> None:
    """No more letters of the kind to the person, whoever says so: a signed address allowed it."""
    if not User.objects.filter(pk=user).exists():
        return
    fields = {"urging": False} if what == Mail.What.URGING else {"digest": How.OFF}
    Choice.objects.update_or_create(user_id=user, defaults=fields)
