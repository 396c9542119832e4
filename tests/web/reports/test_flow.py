"""The life of a report: who may do what in which state, and what is kept of it."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from danvan.web.core.errors import Denied, Refused, Stale
from danvan.web.core.models import Entry
from danvan.web.reports.actions import (
    accept_report,
    accept_reports,
    drop_report,
    except_report,
    remind_report,
    restore_report,
    return_report,
    submit_report,
    withdraw_report,
)
from danvan.web.reports.building.build import build_report
from danvan.web.reports.models import Report, ReportingDuty, ReportState, Step
from danvan.web.reports.transitions import TABLE, Act
from programme_builders import DAY
from report_builders import begun, opened, sent
from roles import Cast

pytestmark = pytest.mark.usefixtures("still")


def test_every_state_has_a_row() -> None:
    assert set(TABLE) == set(ReportState)


def test_from_expected_to_accepted(cast: Cast, report: Report) -> None:
    report = sent(cast, report)
    assert (report.state, report.submitted_on) == ("submitted", DAY)
    report = accept_report(by=cast.actor("approver"), report=report, text="Tốt")
    assert (report.state, report.accepted_on) == ("accepted", DAY)
    assert [step.kind for step in report.steps.all()] == ["acceptance", "submission"]
    acts = list(Entry.objects.of(report).values_list("act", flat=True))
    assert acts == ["accept_report", "submit_report", "begin_report"]


def test_an_empty_report_is_not_sent(cast: Cast, report: Report) -> None:
    build_report(by=cast.actor("lead_officer"), report=report)
    report.sections.update(blocks=[])
    with pytest.raises(Refused, match="đều để trống"):
        submit_report(by=cast.actor("lead_approver"), report=report)
    report.sections.all().delete()
    with pytest.raises(Refused, match="chưa có nội dung"):
        submit_report(by=cast.actor("lead_approver"), report=report)


def test_returned_with_a_reason_and_a_day(cast: Cast, report: Report) -> None:
    report = sent(cast, report)
    by = cast.actor("approver")
    with pytest.raises(Refused, match="lý do trả lại"):
        return_report(by=by, report=report, reason=" ")
    with pytest.raises(Refused, match="đã qua"):
        return_report(by=by, report=report, reason="Thiếu", due=DAY - timedelta(1))
    report = return_report(by=by, report=report, reason="Thiếu phụ lục", due=date(2026, 6, 25))
    assert (report.state, report.submitted_on) == ("returned", None)
    assert (report.first_due, report.due) == (date(2026, 6, 19), date(2026, 6, 25))
    assert report.steps.all()[0].due == date(2026, 6, 25)


def test_an_accepted_report_is_opened_again_by_returning_it(cast: Cast, report: Report) -> None:
    report = accept_report(by=cast.actor("approver"), report=sent(cast, report))
    report = return_report(by=cast.actor("approver"), report=report, reason="Sai số liệu")
    assert (report.state, report.accepted_on) == ("returned", None)


def test_withdrawn_until_the_due_date(cast: Cast, duty: ReportingDuty) -> None:
    first, second = opened(duty)
    by = cast.actor("lead_approver")
    assert withdraw_report(by=by, report=sent(cast, second), reason="Sửa").state == "draft"
    with pytest.raises(Refused, match="quá hạn nộp 20/3/2026"):
        withdraw_report(by=by, report=sent(cast, first), reason="Sửa")


def test_a_closed_period_takes_nothing_without_an_exception(
    cast: Cast, duty: ReportingDuty
) -> None:
    duty.lock_after = 10
    duty.save()
    report = begun(cast, opened(duty)[0])
    with pytest.raises(Refused, match="khóa sổ từ ngày 31/3/2026"):
        submit_report(by=cast.actor("lead_approver"), report=report)
    by = cast.actor("approver")
    with pytest.raises(Refused, match="lý do cho gửi sau hạn"):
        except_report(by=by, report=report, due=DAY, reason="")
    except_report(by=by, report=report, due=DAY, reason="Bão số 3")
    report = submit_report(by=cast.actor("lead_approver"), report=report)
    assert (report.first_due, report.due) == (date(2026, 3, 20), DAY)
    assert report.steps.filter(kind=Step.Kind.EXCEPTION, text="Bão số 3", due=DAY).exists()


def test_urged_once_a_day(cast: Cast, report: Report) -> None:
    remind_report(by=cast.actor("officer"), report=report, text="Gửi sớm")
    with pytest.raises(Refused, match="hôm nay đã được đôn đốc"):
        remind_report(by=cast.actor("officer"), report=report)


def test_asked_for_no_longer_and_again(cast: Cast, report: Report) -> None:
    by = cast.actor("approver")
    report = drop_report(by=by, report=begun(cast, report), reason="Đã báo cáo chung")
    assert report.state == "dropped"
    assert restore_report(by=by, report=report).state == "draft", "what was written is there"


def test_many_are_accepted_or_none(cast: Cast, duty: ReportingDuty) -> None:
    first, second = opened(duty)
    sent(cast, first)
    with pytest.raises(Refused, match="Sở Nội vụ, quý II/2026"):
        accept_reports(by=cast.actor("approver"), reports=[first, second])
    first.refresh_from_db()
    assert first.state == "submitted"
    assert accept_reports(by=cast.actor("approver"), reports=[first]) == 1


def test_nobody_accepts_the_own_report(cast: Cast, duty: ReportingDuty) -> None:
    duty.addressees.set([cast.bodies["lead"]])
    report = sent(cast, opened(duty)[0])
    with pytest.raises(Denied):
        accept_report(by=cast.actor("lead_approver"), report=report)


def test_an_older_page_changes_nothing(cast: Cast, report: Report) -> None:
    seen = sent(cast, report).revision - 1
    with pytest.raises(Stale, match="đã thay đổi báo cáo này"):
        accept_report(by=cast.actor("approver"), report=report, revision=seen)


_DENIED = {
    Act.BEGIN: (build_report, {}, {"lead_officer", "lead_approver"}),
    Act.SUBMIT: (submit_report, {}, {"lead_approver"}),
    Act.WITHDRAW: (withdraw_report, {"reason": "x"}, {"lead_approver"}),
    Act.ACCEPT: (accept_report, {}, {"approver"}),
    Act.RETURN: (return_report, {"reason": "x"}, {"approver"}),
    Act.REMIND: (remind_report, {}, {"officer", "approver"}),
    Act.EXCEPT: (except_report, {"due": date(2026, 7, 1), "reason": "x"}, {"approver"}),
    Act.DROP: (drop_report, {"reason": "x"}, {"approver"}),
}
_READY = {Act.SUBMIT: begun, Act.WITHDRAW: sent, Act.ACCEPT: sent, Act.RETURN: sent}


@pytest.mark.parametrize("act", _DENIED, ids=str)
@pytest.mark.parametrize(
    "role",
    ["viewer", "officer", "approver", "admin", "lead_officer", "lead_approver", "coordinator",
     "other_body", "inspector", "province_admin", "citizen"],
)  # fmt: skip
def test_who_may(cast: Cast, report: Report, role: str, act: Act) -> None:
    action, given, may = _DENIED[act]
    if act in _READY:
        report = _READY[act](cast, report)
    if role in may:
        action(by=cast.actor(role), report=report, **given)
        return
    with pytest.raises(Denied):
        action(by=cast.actor(role), report=report, **given)
