"""What an internal lower report says stays out of a public upper one, unless its body lets it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from content_builders import accepted, built, make_duty, make_report, tell, words
from danvan.official import Paragraph
from danvan.web.bodies.acting import actor_of
from danvan.web.bodies.models import Membership, Role
from danvan.web.core.errors import Denied, Refused
from danvan.web.documents.models import Visibility
from danvan.web.reports.actions import accept_report, let_quote, submit_report, write_section
from danvan.web.reports.building.freshness import changes
from danvan.web.reports.models import Report
from programme_builders import Stage

APRIL = date(2026, 4, 10)
INNER = "Cán bộ xã lúng túng khi giải phóng mặt bằng ở thôn Trung."


@pytest.fixture
def lower(stage: Stage) -> Report:
    """An internal report with words of its own, accepted."""
    made = built(stage, make_report(make_duty(stage, stage.body("lead"), programme=None)))
    by = stage.cast.actor("lead_officer")
    blocks = [Paragraph.of(INNER)]
    write_section(by=by, report=made, key="shortcomings", blocks=blocks, revision=0)
    made.refresh_from_db()
    made.figures.create(key="k", name="Vụ việc nội bộ", unit="vụ", value=Decimal(3))
    return accepted(made)


@pytest.fixture
def upper(stage: Stage, lower: Report) -> Report:
    """The public report of the follower, who sends it to the province."""
    duty = make_duty(
        stage,
        stage.body("follower"),
        programme=None,
        gathers=lower.duty,
        visibility=Visibility.PUBLIC,
    )
    duty.addressees.set([stage.body("province")])
    return make_report(duty)


def _all(report: Report) -> str:
    said = [words(report, key) for key in report.sections.values_list("key", flat=True)]
    return " ".join([*said, *report.figures.values_list("name", flat=True)])


def test_its_words_and_its_own_numbers_are_not_taken(
    stage: Stage, lower: Report, upper: Report
) -> None:
    told = _all(built(stage, upper, "officer"))
    assert "lúng túng" not in told and "Vụ việc nội bộ" not in told
    assert "Nhiệm vụ theo báo cáo của từng cơ quan" not in told
    assert "Báo cáo tổng hợp từ 1/1 cơ quan" in told


def test_what_the_form_of_the_upper_report_asks_for_is_still_summed(
    stage: Stage, lower: Report, upper: Report
) -> None:
    upper.duty.figures = [{"key": "k", "name": "Vụ việc", "unit": "vụ", "add": "sum"}]
    upper.duty.save()
    assert built(stage, upper, "officer").figures.get(key="k").value == 3


def test_an_internal_upper_report_takes_them(stage: Stage, lower: Report, upper: Report) -> None:
    upper.duty.visibility = Visibility.INTERNAL
    upper.duty.save()
    report = built(stage, upper, "officer")
    assert "lúng túng" in _all(report) and report.doubts == []
    by = stage.cast.actor("approver")
    assert submit_report(by=by, report=report).state == "submitted"


def test_the_approver_of_the_lower_body_lets_them_be_quoted(
    stage: Stage, lower: Report, upper: Report
) -> None:
    report = built(stage, upper, "officer")
    by = stage.cast.actor("lead_approver")
    with pytest.raises(Denied):
        let_quote(by=stage.cast.actor("lead_officer"), report=lower, quotable=True)
    let_quote(by=by, report=lower, quotable=True)
    assert [str(each.words) for each in changes(report)] == ["đã thay đổi sau khi được tổng hợp"]
    report = built(stage, report, "officer")
    assert "lúng túng" in _all(report) and "Vụ việc nội bộ" in _all(report)
    assert report.doubts == []
    submit_report(by=stage.cast.actor("approver"), report=report)


def test_words_put_in_by_hand_are_refused_by_name_at_the_submission(
    stage: Stage, lower: Report, upper: Report
) -> None:
    report = built(stage, upper, "officer")
    by = stage.cast.actor("officer")
    blocks = [Paragraph.of(f"Qua tổng hợp: {INNER} Cần sớm khắc phục.")]
    section = report.sections.get(key="proposals")
    write_section(by=by, report=report, key=section.key, blocks=blocks, revision=section.revision)
    with pytest.raises(Refused) as refused:
        submit_report(by=stage.cast.actor("approver"), report=report)
    assert f"mục “{section.heading}” có lời của báo cáo nội bộ" in refused.value.reason
    assert "(Sở Nội vụ)" in refused.value.reason
    let_quote(by=stage.cast.actor("lead_approver"), report=lower, quotable=True)
    assert submit_report(by=stage.cast.actor("approver"), report=report).state == "submitted"


def test_leave_taken_back_before_the_acceptance_stops_the_acceptance(
    stage: Stage, lower: Report, upper: Report
) -> None:
    by = stage.cast.actor("lead_approver")
    let_quote(by=by, report=lower, quotable=True)
    report = built(stage, upper, "officer")
    report = submit_report(by=stage.cast.actor("approver"), report=report)
    let_quote(by=by, report=lower, quotable=False)
    user = stage.cast.users["province_admin"]
    Membership.objects.create(user=user, body=stage.body("province"), role=Role.APPROVER)
    with pytest.raises(Refused, match="nội bộ chưa được cho trích"):
        accept_report(by=actor_of(user, stage.body("province").pk), report=report)


def test_what_is_public_anyway_may_be_said(stage: Stage, upper: Report, lower: Report) -> None:
    """An update of a public programme is everybody's, though an internal report quotes it too."""
    stage.programme.visibility = Visibility.PUBLIC
    stage.programme.save()
    said = "Đã giúp mười hai hộ nghèo ở xã Đông Hải sửa nhà."
    tell(stage, stage.task("Giúp hộ nghèo"), said, APRIL)
    again = Report.objects.get(pk=lower.pk)
    again.state = "returned"
    again.save()
    accepted(built(stage, again))
    report = built(stage, upper, "officer")
    assert said in _all(report)
    assert submit_report(by=stage.cast.actor("approver"), report=report).state == "submitted"


def test_each_submission_asks_anew(stage: Stage, lower: Report, upper: Report) -> None:
    by = stage.cast.actor("lead_approver")
    lower.state = "returned"
    lower.save()
    assert submit_report(by=by, report=lower, quotable=True).quotable
    lower.refresh_from_db()
    lower.state = "returned"
    lower.save()
    assert not submit_report(by=by, report=lower).quotable


def test_the_page_offers_it_to_who_may(
    stage: Stage, lower: Report, upper: Report, as_role: Any
) -> None:
    there = f"/bao-cao/{lower.pk}/"
    assert "Cho trích công khai" in as_role("lead_approver").get(there).content.decode()
    assert "Cho trích công khai" not in as_role("lead_officer").get(there).content.decode()
    client = as_role("lead_approver")
    assert client.post(f"{there}cho-trich/", {"text": "Đồng ý"}).status_code == 302
    assert Report.objects.get(pk=lower.pk).quotable
    page = client.get(there).content.decode()
    assert "Thôi cho trích công khai" in page and "Đồng ý" in page
    assert client.post(f"{there}thoi-cho-trich/").status_code == 302
    assert not Report.objects.get(pk=lower.pk).quotable


def test_no_reader_of_the_public_report_learns_of_doubts_below(
    stage: Stage, lower: Report, upper: Report, as_role: Any
) -> None:
    accepted(built(stage, upper, "officer"))
    there = f"/bao-cao/{upper.pk}/"
    page = as_role("other_body").get(there)
    assert page.status_code == 200
    assert "chưa được cho trích" not in page.content.decode()
    assert "chưa được cho trích" in as_role("approver").get(there).content.decode()
