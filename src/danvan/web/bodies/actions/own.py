"""What a person does to the own account; the journal keeps what others see of it, the name."""

from __future__ import annotations

from django.db import transaction
from django.utils.translation import gettext as _

from danvan.web.bodies.acting import Actor, memberships
from danvan.web.bodies.models import User
from danvan.web.core import audit
from danvan.web.core.errors import Refused


@transaction.atomic
def edit_own_account(*, by: Actor, full_name: str, phone: str) -> None:
    """Others know the person by the name, so a change of it is written down."""
    assert by.user is not None  # signed in
    user = User.objects.select_for_update().get(pk=by.user.pk)
    changes = audit.changed(user, full_name=full_name, phone=phone)
    user.save(update_fields=["full_name", "phone"])
    if "full_name" in changes:
        audit.record(by, "edit_own_account", user, {"full_name": changes["full_name"]})


def choose_language(*, by: Actor, code: str) -> None:
    """Pages and mail speak this language from now on."""
    assert by.user is not None  # signed in
    User.objects.filter(pk=by.user.pk).update(language=code)


def choose_body(*, by: Actor, body: int) -> None:
    """Act for another of one's bodies, now and at the next sign-in.

    Raises Refused for a body in which one has no role.
    """
    assert by.user is not None  # signed in
    if body not in {held.body_id for held in memberships(by.user)}:
        raise Refused(_("Bạn không có vai trò ở cơ quan này; hãy chọn một cơ quan khác."))
    User.objects.filter(pk=by.user.pk).update(acting_for=body)
