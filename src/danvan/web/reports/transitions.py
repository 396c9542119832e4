"""What may be done to a report in which state, and what it becomes: one table, and why not."""

from __future__ import annotations

from enum import StrEnum

from django.utils.translation import gettext_lazy as _

from danvan.web.core.errors import Refused
from danvan.web.reports.models import ReportState as S


class Act(StrEnum):
    """Acts on a report that depend on its state."""

    BEGIN = "begin"
    WRITE = "write"
    SUBMIT = "submit"
    WITHDRAW = "withdraw"
    ACCEPT = "accept"
    RETURN = "return"
    REMIND = "remind"
    EXCEPT = "except"
    DROP = "drop"
    RESTORE = "restore"
    QUOTE = "quote"


A = Act
# state: {act: the state after it}; an act that is not there is refused.
TABLE: dict[str, dict[Act, S]] = {
    S.EXPECTED: {
        A.BEGIN: S.DRAFT,
        A.REMIND: S.EXPECTED,
        A.EXCEPT: S.EXPECTED,
        A.DROP: S.DROPPED,
    },
    S.DRAFT: {
        A.WRITE: S.DRAFT,
        A.SUBMIT: S.SUBMITTED,
        A.REMIND: S.DRAFT,
        A.EXCEPT: S.DRAFT,
        A.DROP: S.DROPPED,
    },
    S.SUBMITTED: {
        A.WITHDRAW: S.DRAFT,
        A.ACCEPT: S.ACCEPTED,
        A.RETURN: S.RETURNED,
        A.QUOTE: S.SUBMITTED,
    },
    S.RETURNED: {
        A.WRITE: S.RETURNED,
        A.SUBMIT: S.SUBMITTED,
        A.REMIND: S.RETURNED,
        A.EXCEPT: S.RETURNED,
        A.DROP: S.DROPPED,
    },
    # An accepted report that turns out wrong is opened again by returning it.
    S.ACCEPTED: {A.RETURN: S.RETURNED, A.QUOTE: S.ACCEPTED},
    S.DROPPED: {A.RESTORE: S.EXPECTED},
}

_WHY = {
    S.EXPECTED: _("Báo cáo chưa được lập; cơ quan báo cáo cần lập báo cáo trước."),
    S.DRAFT: _("Báo cáo đang lập, chưa gửi, nên chưa làm được việc này."),
    S.SUBMITTED: _("Báo cáo đã gửi, đang chờ nơi nhận; hãy rút lại, hoặc chờ nơi nhận trả lời."),
    S.RETURNED: _("Báo cáo bị trả lại, đang chờ cơ quan báo cáo sửa và gửi lại."),
    S.ACCEPTED: _("Báo cáo đã được chấp nhận; nếu cần sửa, nơi nhận phải trả lại trước."),
    S.DROPPED: _("Báo cáo này không còn được yêu cầu; hãy yêu cầu lại trước."),
}


def allowed(state: str, act: Act) -> bool:
    """Whether the table knows the act in the state."""
    return act in TABLE[state]


def after(state: str, act: Act) -> S:
    """The state that the act leads to; raises Refused with the reason where it may not be done."""
    if not allowed(state, act):
        raise Refused(str(_WHY[S(state)]))
    return TABLE[state][act]
