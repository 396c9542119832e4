"""Pages of reports: what stands on them, how they answer, how much they ask of the database."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from danvan.web.reports.actions import (
    remind_report,
    return_report,
    submit_report,
    withdraw_report,
)
from danvan.web.reports.models import Report, ReportingDuty
from programme_builders import DAY
from report_builders import begun, communes, make_duty, opened, sent
from roles import Cast

pytestmark = pytest.mark.usefixtures("still")


def _get(as_role: Any, role: str, path: str) -> str:
    answer = as_role(role).get(path)
    assert answer.status_code == 200, path
    return " ".join(answer.content.decode().split())


def test_what_i_owe_and_what_i_await(cast: Cast, duty: ReportingDuty, as_role: Any) -> None:
    first, second = opened(duty)
    remind_report(by=cast.actor("officer"), report=first)
    owed = _get(as_role, "lead_officer", "/bao-cao/")
    assert "quá 87 ngày" in owed and "được đôn đốc 15/6/2026" in owed and "Lập báo cáo" in owed
    sent(cast, second)
    awaited = _get(as_role, "approver", "/bao-cao/")
    assert "Chờ cơ quan tôi quyết định" in awaited and "Sở Nội vụ: Báo cáo kết quả" in awaited
    assert "Cơ quan tôi chờ nhận" in awaited and "quý II/2026" in awaited
    assert "Chờ cơ quan tôi quyết định" not in _get(as_role, "officer", "/bao-cao/")


def test_nobody_sees_what_is_not_theirs(cast: Cast, duty: ReportingDuty, as_role: Any) -> None:
    opened(duty)
    for path in ("/bao-cao/", "/bao-cao/danh-sach/", "/bao-cao/che-do/"):
        assert duty.name not in _get(as_role, "other_body", path)


def test_a_public_report_is_read_by_all_once_accepted(
    cast: Cast, duty: ReportingDuty, as_role: Any
) -> None:
    duty.visibility = "public"
    duty.save()
    report = opened(duty)[0]
    there = f"/bao-cao/{report.pk}/"
    assert as_role("citizen").get(there).status_code == 404
    report = sent(cast, report)
    assert as_role("citizen").get(there).status_code == 404
    as_role("approver").post(f"{there}chap-nhan/", {"revision": report.revision})
    page = _get(as_role, "citizen", there)
    assert "Diễn biến" not in page and "Nhật ký thay đổi" not in page


def test_on_hom_nay(cast: Cast, duty: ReportingDuty, as_role: Any) -> None:
    second = opened(duty)[-1]
    return_report(by=cast.actor("approver"), report=sent(cast, second), reason="Thiếu phụ lục")
    page = _get(as_role, "lead_officer", "/hom-nay/")
    assert "Báo cáo phải gửi" in page and "bị trả lại: Thiếu phụ lục" in page
    sent(cast, second)
    assert "Báo cáo chờ tôi quyết định" in _get(as_role, "approver", "/hom-nay/")


def test_many_accepted_at_once(cast: Cast, duty: ReportingDuty, as_role: Any) -> None:
    first, second = opened(duty)
    sent(cast, first)
    client = as_role("approver")
    given = {"row": [first.pk, second.pk], "query": "side=awaited"}
    answer = client.post("/bao-cao/danh-sach/chap-nhan/", given)
    assert answer.status_code == 409 and "chưa được lập" in answer.content.decode()
    answer = client.post("/bao-cao/danh-sach/chap-nhan/", {**given, "row": [first.pk]})
    assert answer["Location"] == "/bao-cao/danh-sach/?side=awaited"
    assert duty.reports.get(pk=first.pk).state == "accepted"


def test_one_that_was_changed_since_is_not_accepted_with_the_others(
    cast: Cast, duty: ReportingDuty, as_role: Any
) -> None:
    first, second = (sent(cast, each) for each in opened(duty))
    client, there = as_role("approver"), "/bao-cao/danh-sach/chap-nhan/"
    page = client.get("/bao-cao/danh-sach/?side=awaited").content.decode()
    seen = {f"revision-{each.pk}": each.revision for each in (first, second)}
    for name, revision in seen.items():
        assert f'name="{name}" value="{revision}"' in page
    lead = cast.actor("lead_approver")
    withdraw_report(by=lead, report=second, reason="Sửa số liệu")
    submit_report(by=lead, report=second)
    given = {"row": [first.pk, second.pk], "query": "side=awaited"}
    answer = client.post(there, {**given, **seen})
    words = answer.content.decode()
    assert answer.status_code == 409
    assert f"{second.body.name}, {second.period}: Người lead_approver đã thay đổi báo cáo" in words
    assert set(duty.reports.values_list("state", flat=True)) == {"submitted"}
    second.refresh_from_db()
    assert f'name="revision-{second.pk}" value="{second.revision}"' in words
    assert (
        client.post(there, {**given, f"revision-{second.pk}": second.revision}).status_code == 302
    )
    assert set(duty.reports.values_list("state", flat=True)) == {"accepted"}


def test_a_duty_set_by_hand(cast: Cast, as_role: Any) -> None:
    communes(cast)
    given = {
        "name": "Báo cáo công tác dân vận",
        "reporters": "Các xã",
        "addressees": "Ban Tuyên giáo và Dân vận Tỉnh ủy",
        "frequency": "quarter",
        "cut_offs": "calendar",
        "due_rule": "day15",
        "begins": "2026-04-01",
        "purpose": "periodic",
        "visibility": "internal",
    }
    client = as_role("approver")
    wrong = client.post("/bao-cao/che-do/them/", {**given, "reporters": "Sở Không Có"})
    assert wrong.status_code == 409 and "Không có cơ quan nào" in wrong.content.decode()
    wrong = client.post("/bao-cao/che-do/them/", {**given, "frequency": "once"})
    assert "phải có hạn nộp" in wrong.content.decode()
    assert "Báo cáo công tác dân vận" in wrong.content.decode(), "what was typed is kept"
    assert client.post("/bao-cao/che-do/them/", given).status_code == 302
    duty = ReportingDuty.objects.get()
    assert duty.reports.count() == 2


def test_bodies_of_other_branches_are_not_asked(cast: Cast, as_role: Any) -> None:
    given = {
        "name": "Báo cáo",
        "reporters": "Đảng ủy xã Tây Hải",
        "addressees": "Sở Nội vụ",
        "frequency": "year",
        "cut_offs": "state",
        "begins": "2026-01-01",
        "purpose": "periodic",
        "visibility": "internal",
    }
    answer = as_role("lead_approver").post("/bao-cao/che-do/them/", given)
    assert answer.status_code == 409
    assert "không thuộc Ủy ban nhân dân tỉnh Hải Lâm" in answer.content.decode()


def test_a_form_that_was_overtaken_keeps_what_was_typed(
    cast: Cast, report: Report, as_role: Any
) -> None:
    report = sent(cast, report)
    given = {"reason": "Thiếu số liệu", "revision": report.revision - 1}
    answer = as_role("approver").post(f"/bao-cao/{report.pk}/tra-lai/", given)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "đã thay đổi báo cáo này" in page and "Thiếu số liệu" in page


@pytest.mark.parametrize(
    "query",
    ["side=mine", "side=awaited", "standing=report_late", "standing=received", "period=quý+I/2026",
     "body=So+Noi+vu", "level=province", "due_to=2026-03-31", "at=2026-03-25", "state=expected",
     "q=noi+vu", "programme=1", "standing=khong-co", "at=xx", "duty=99999999999999999999"],
)  # fmt: skip
def test_every_filter(cast: Cast, duty: ReportingDuty, as_role: Any, query: str) -> None:
    opened(duty)
    for role in ("lead_officer", "approver"):
        assert as_role(role).get(f"/bao-cao/danh-sach/?{query}").status_code == 200


@pytest.mark.parametrize(
    ("path", "most"),
    [("/bao-cao/", 17), ("/bao-cao/danh-sach/", 15), ("/bao-cao/che-do/", 15),
     ("/bao-cao/che-do/{duty}/?by=body", 17), ("/bao-cao/{report}/", 15)],
)  # fmt: skip
def test_how_much_is_asked_of_the_database(
    cast: Cast, as_role: Any, path: str, most: int, django_assert_max_num_queries: Any
) -> None:
    duty = make_duty(cast, group=communes(cast), begins=date(2025, 1, 1))
    reports = opened(duty, DAY)
    client = as_role("approver")
    there = path.format(duty=duty.pk, report=reports[-1].pk)
    client.get(there)
    with django_assert_max_num_queries(most):
        client.get(there)


def test_the_own_record_is_a_page_and_a_part(cast: Cast, duty: ReportingDuty, as_role: Any) -> None:
    assert "Chưa có báo cáo nào đến hạn" in _get(as_role, "lead_officer", "/bao-cao/qua-cac-quy/")
    opened(duty)
    assert "/bao-cao/qua-cac-quy/" in _get(as_role, "lead_officer", "/bao-cao/")
    assert "quý I/2026" in _get(as_role, "lead_officer", "/bao-cao/qua-cac-quy/")
    part = as_role("lead_officer").get("/bao-cao/qua-cac-quy/", headers={"HX-Request": "true"})
    assert part.content.decode().startswith("<section")


def test_a_closed_period_says_so(cast: Cast, duty: ReportingDuty, as_role: Any) -> None:
    duty.lock_after = 10
    duty.save()
    report = begun(cast, opened(duty)[0])
    page = _get(as_role, "lead_approver", f"/bao-cao/{report.pk}/")
    assert "đã khóa sổ từ 31/3/2026" in page and 'id="gui"' not in page
    assert "đã khóa sổ: cần nơi nhận" in _get(as_role, "lead_officer", "/bao-cao/")


def test_a_duty_that_ended_tells_what_became_of_its_reports(
    cast: Cast, duty: ReportingDuty, as_role: Any
) -> None:
    opened(duty)
    given = {"ends": "2026-06-14", "reason": "Hết chương trình", "drop": "on"}
    as_role("approver").post(f"/bao-cao/che-do/{duty.pk}/ket-thuc/", given)
    page = _get(as_role, "approver", f"/bao-cao/che-do/{duty.pk}/")
    assert "2 báo cáo thôi yêu cầu" in page and "Chế độ báo cáo kết thúc" in page


def test_a_public_duty_names_nothing_internal_to_others(
    cast: Cast, duty: ReportingDuty, as_role: Any
) -> None:
    """The duty that it gathers is internal: its name and its page are for those below and above."""
    reporter = cast.bodies["follower"]
    upper = make_duty(
        cast,
        name="Báo cáo công khai của tỉnh",
        reporter=reporter,
        addressees=("province",),
        gathers=duty,
        visibility="public",
    )
    there = f"/bao-cao/che-do/{upper.pk}/"
    assert duty.name in _get(as_role, "approver", there)
    page = _get(as_role, "other_body", there)
    assert "Tổng hợp từ" not in page and duty.name not in page
