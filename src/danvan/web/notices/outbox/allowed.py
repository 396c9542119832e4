"""Whether a letter may still go out: wanted, to somebody who works here, about what is visible."""

from __future__ import annotations

from django.utils.translation import gettext as _

from danvan.web.bodies.acting import actor_of
from danvan.web.core.sight import visible
from danvan.web.notices.digest.again import composed_again
from danvan.web.notices.models import Choice, How, Mail


def forbidden(mail: Mail) -> str:
    """Why it may not be sent any more; empty where it may.

    A digest of which some may not be told any more is composed again: the rest goes out.
    """
    if reason := unwanted(mail):
        return reason
    reason = closed(mail)
    if reason and mail.what == Mail.What.DIGEST and composed_again(mail):
        return closed(mail)
    return reason


def unwanted(mail: Mail) -> str:
    """Why nothing of it may go to this person; empty where it may."""
    if not mail.user.is_active:
        return _("Tài khoản của người nhận đã khóa.")
    if not wanted(mail):
        return _("Người nhận đã chọn không nhận loại thư này.")
    return ""


def closed(mail: Mail) -> str:
    """Why something that it speaks of is closed to its reader; empty where all is open."""
    for body, label, keys in mail.shown:
        actor = actor_of(mail.user, body)
        if actor.body_id != body:
            return _("Người nhận không còn vai trò ở cơ quan mà thư nói tới.")
        if len(visible(actor, [(label, pk) for pk in keys])) < len(set(keys)):
            return _("Người nhận không còn được xem một việc trong thư.")
    return ""


def wanted(mail: Mail) -> bool:
    """Whether the person has not stopped letters of this kind."""
    choice: Choice = getattr(mail.user, "mail_choice", None) or Choice()
    return choice.urging if mail.what == Mail.What.URGING else choice.digest != How.OFF
