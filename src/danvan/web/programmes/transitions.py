"""What may be done to a task in which state, and what it becomes: one table, and why not."""

from __future__ import annotations

from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from danvan.web.core.errors import Refused
from danvan.web.programmes.models import TaskState as S


class Act(StrEnum):
    """Acts on a task that depend on its state."""

    START = "start"
    REPORT = "report"
    SUBMIT = "submit"
    ACCEPT = "accept"
    RETURN = "return"
    PAUSE = "pause"
    CANCEL = "cancel"
    REOPEN = "reopen"
    EXTEND = "extend"
    REMIND = "remind"
    EDIT = "edit"
    ASSIGN = "assign"


A = Act
# state: {act: the state after it}; an act that is not there is refused.
TABLE: dict[str, dict[Act, S]] = {
    S.NOT_STARTED: {
        A.START: S.IN_PROGRESS,
        A.REPORT: S.IN_PROGRESS,
        A.SUBMIT: S.SUBMITTED,
        A.PAUSE: S.PAUSED,
        A.CANCEL: S.CANCELLED,
        A.EXTEND: S.NOT_STARTED,
        A.REMIND: S.NOT_STARTED,
        A.EDIT: S.NOT_STARTED,
        A.ASSIGN: S.NOT_STARTED,
    },
    S.IN_PROGRESS: {
        A.REPORT: S.IN_PROGRESS,
        A.SUBMIT: S.SUBMITTED,
        A.PAUSE: S.PAUSED,
        A.CANCEL: S.CANCELLED,
        A.EXTEND: S.IN_PROGRESS,
        A.REMIND: S.IN_PROGRESS,
        A.EDIT: S.IN_PROGRESS,
        A.ASSIGN: S.IN_PROGRESS,
    },
    # The product may still be handed in while the acceptance waits.
    S.SUBMITTED: {
        A.REPORT: S.SUBMITTED,
        A.ACCEPT: S.COMPLETED,
        A.RETURN: S.RETURNED,
        A.CANCEL: S.CANCELLED,
        A.EDIT: S.SUBMITTED,
    },
    S.RETURNED: {
        A.REPORT: S.IN_PROGRESS,
        A.SUBMIT: S.SUBMITTED,
        A.PAUSE: S.PAUSED,
        A.CANCEL: S.CANCELLED,
        A.EXTEND: S.RETURNED,
        A.REMIND: S.RETURNED,
        A.EDIT: S.RETURNED,
        A.ASSIGN: S.RETURNED,
    },
    S.PAUSED: {
        A.REOPEN: S.IN_PROGRESS,
        A.CANCEL: S.CANCELLED,
        A.EXTEND: S.PAUSED,
        A.EDIT: S.PAUSED,
        A.ASSIGN: S.PAUSED,
    },
    S.COMPLETED: {A.REOPEN: S.IN_PROGRESS, A.EDIT: S.COMPLETED},
    S.CANCELLED: {A.REOPEN: S.IN_PROGRESS},
}

_WHY = {
    S.NOT_STARTED: _("Nhiệm vụ chưa thực hiện, nên chưa làm được việc này."),
    S.IN_PROGRESS: _("Nhiệm vụ đang thực hiện, chưa được báo xong, nên chưa làm được việc này."),
    S.SUBMITTED: _("Nhiệm vụ đã báo xong, đang chờ chấp nhận; hãy chấp nhận hoặc trả lại trước."),
    S.RETURNED: _("Nhiệm vụ bị trả lại, đang chờ cơ quan chủ trì báo cáo lại."),
    S.PAUSED: _("Nhiệm vụ đang tạm dừng; hãy mở lại trước."),
    S.COMPLETED: _("Nhiệm vụ đã hoàn thành; hãy mở lại trước nếu cần thay đổi."),
    S.CANCELLED: _("Nhiệm vụ đã hủy; hãy mở lại trước nếu cần thay đổi."),
}


def allowed(state: str, act: Act) -> bool:
    """Whether the table knows the act in the state."""
    return act in TABLE[state]


def after(state: str, act: Act) -> S:
    """The state that the act leads to; raises Refused with the reason where it may not be done."""
    if not allowed(state, act):
        raise Refused(str(_WHY[S(state)]))
    return TABLE[state][act]
