"""How each kind of notice looks: its icon and its tone beside its words."""

from __future__ import annotations

from danvan.web.core.marks import Mark
from danvan.web.notices.models import Kind, MailState

_LOOKS = {
    Kind.URGED: ("speakerphone", "late"),
    Kind.ASSIGNED: ("list-check", "open"),
    Kind.SUBMITTED: ("send", "open"),
    Kind.WITHDRAWN: ("arrow-left", "plain"),
    Kind.RETURNED: ("arrow-back-up", "soon"),
    Kind.ACCEPTED: ("circle-check", "done"),
    Kind.ASKED: ("calendar-plus", "soon"),
    Kind.GRANTED: ("check", "done"),
    Kind.REFUSED: ("x", "late"),
    Kind.DISTRIBUTED: ("file-text", "open"),
    Kind.DUE_SOON: ("hourglass", "soon"),
    Kind.DUE_TODAY: ("calendar-due", "soon"),
    Kind.LATE: ("alert-triangle", "late"),
    Kind.LONG_LATE: ("alert-triangle", "late"),
}


def mark(kind: str) -> Mark:
    """The mark of a kind."""
    icon, tone = _LOOKS[Kind(kind)]
    return Mark(icon, Kind(kind).label, tone)


def mail_mark(state: str) -> Mark:
    """The mark of a state of a letter."""
    icon, tone = {
        MailState.WAITING: ("hourglass", "plain"),
        MailState.SENDING: ("send", "open"),
        MailState.SENT: ("circle-check", "done"),
        MailState.FAILED: ("circle-x", "late"),
        MailState.STOPPED: ("ban", "plain"),
    }[MailState(state)]
    return Mark(icon, MailState(state).label, tone)
