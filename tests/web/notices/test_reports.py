"""Reports go out to people as tasks do: news, reminders, sections of the digest."""

from __future__ import annotations

from datetime import timedelta

import pytest

from danvan.web.core.clock import moved, now
from danvan.web.notices.digest.compose import compose_due
from danvan.web.notices.models import Kind, Mail, Notice
from danvan.web.notices.reminding.run import remind_all
from danvan.web.reports.actions import (
    accept_report,
    drop_report,
    end_duty,
    except_report,
    remind_report,
    return_report,
    submit_report,
    withdraw_report,
)
from danvan.web.reports.models import Report, ReportState
from programme_builders import DAY
from report_builders import make_duty
from roles import Cast


@pytest.fixture
def report(cast: Cast, still: None) -> Report:
    """A report of `lead` to `follower`, due in three days, with something in it."""
    made = Report.objects.create(
        duty=make_duty(cast),
        body=cast.bodies["lead"],
        period="quý II/2026",
        period_start=DAY - timedelta(days=75),
        period_end=DAY + timedelta(days=15),
        due=DAY + timedelta(days=3),
        first_due=DAY + timedelta(days=3),
        state=ReportState.DRAFT,
    )
    words = [{"kind": "paragraph", "runs": [{"text": "Đã mở 2 lớp."}]}]
    made.sections.create(order=1, key="results", heading="Kết quả", blocks=words)
    return made


def heard(kind: str) -> set[str]:
    return {each.user.email.partition("@")[0] for each in Notice.objects.filter(kind=kind)}


def test_what_happens_to_a_report_is_heard(cast: Cast, report: Report) -> None:
    lead, follower = cast.actor("lead_approver"), cast.actor("approver")
    remind_report(by=cast.actor("officer"), report=report, text="Mai là hạn")
    assert heard(Kind.URGED) == {"lead_officer", "lead_approver"}
    letter = Mail.objects.filter(what=Mail.What.URGING)[0]
    assert "Mai là hạn" in letter.text and "Lập và gửi báo cáo" in letter.html
    submit_report(by=lead, report=report)
    assert heard(Kind.SUBMITTED) == {"approver"}
    return_report(by=follower, report=report, reason="Thiếu biểu 2")
    assert heard(Kind.RETURNED) == {"lead_officer", "lead_approver"}
    except_report(by=follower, report=report, due=DAY + timedelta(days=9), reason="Chờ số liệu")
    assert heard(Kind.GRANTED) == {"lead_officer", "lead_approver"}
    submit_report(by=lead, report=report)
    accept_report(by=follower, report=report)
    assert heard(Kind.ACCEPTED) == {"lead_officer", "lead_approver"}


def test_one_that_was_taken_back_waits_for_nobody(cast: Cast, report: Report) -> None:
    lead = cast.actor("lead_approver")
    submit_report(by=lead, report=report)
    withdraw_report(by=lead, report=report, reason="Nhầm biểu")
    assert heard(Kind.WITHDRAWN) == {"approver"}
    assert not Notice.objects.filter(kind=Kind.SUBMITTED, read_at=None).exists()


def test_one_that_is_not_sent_is_reminded_of(cast: Cast, report: Report) -> None:
    remind_all(DAY)
    assert heard(Kind.DUE_SOON) == {"lead_officer", "lead_approver", "officer", "approver"}
    submit_report(by=cast.actor("lead_approver"), report=report)
    remind_all(DAY + timedelta(days=4))
    assert not heard(Kind.LATE)


def test_the_digest_tells_what_to_send_and_what_to_accept(cast: Cast, report: Report) -> None:
    at = now() + timedelta(hours=1)
    with moved(at):
        compose_due(at)
    assert "BÁO CÁO PHẢI GỬI" in Mail.objects.get(user=cast.users["lead_officer"]).text
    submit_report(by=cast.actor("lead_approver"), report=report)
    at += timedelta(days=1)
    with moved(at):
        compose_due(at)
    text = Mail.objects.get(user=cast.users["approver"]).text
    assert "BÁO CÁO CHỜ BẠN CHẤP NHẬN" in text and "Sở Nội vụ" in text
    assert not Mail.objects.filter(user=cast.users["other_body"]).exists()


@pytest.mark.parametrize("how", ["dropped", "excepted", "ended"])
def test_what_is_no_longer_asked_for_leaves_the_bell_at_once(
    cast: Cast, report: Report, how: str
) -> None:
    remind_all(DAY)
    follower = cast.actor("approver")
    if how == "dropped":
        drop_report(by=follower, report=report, reason="Đã có báo cáo năm")
    elif how == "excepted":
        except_report(by=follower, report=report, due=DAY + timedelta(days=9), reason="Bão")
    else:
        end_duty(by=follower, duty=report.duty, ends=DAY, reason="Hết đợt", drop=True)
    assert not Notice.objects.filter(kind=Kind.DUE_SOON, read_at=None).exists()
