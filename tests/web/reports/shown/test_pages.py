"""Pages of what a report says: who reads them, what is behind a number, what stays hidden."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from io import BytesIO

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from openpyxl import load_workbook

from content_builders import accepted, built, make_duty, make_report, tell
from danvan.web.core.clock import now
from danvan.web.documents.models import Visibility
from danvan.web.programmes.models import Indicator, IndicatorValue, Programme, Task
from danvan.web.reports.models import Report, ReportState
from programme_builders import Stage, make_stage
from roles import ROLES, Cast

AsRole = Callable[[str], Client]
OWN = ("lead_officer", "lead_approver", "inspector", "province_admin")
RECEIVES = ("viewer", "officer", "approver", "admin")


@pytest.fixture
def stage(cast: Cast) -> Stage:
    return make_stage(cast)


@pytest.fixture
def report(stage: Stage) -> Report:
    """Of the department, begun; one task late, one told with a figure."""
    task = stage.task("Mở lớp bồi dưỡng", due=date(2026, 12, 1))
    tell(stage, task, "Đã mở 2 lớp.", date(2026, 4, 2), ("Số lớp", 2, "lớp"))
    stage.task("Rà soát thủ tục", due=date(2026, 5, 1))
    return built(stage, make_report(make_duty(stage, stage.body("lead"))))


def _sent(report: Report) -> None:
    Report.objects.filter(pk=report.pk).update(state=ReportState.SUBMITTED)


def _behind(report: Report) -> tuple[str, ...]:
    base = f"/bao-cao/{report.pk}"
    key = report.figures.get(name="Số lớp").key
    return (
        f"{base}/nhiem-vu/?standing=late",
        f"{base}/so/tasks.late/",
        f"{base}/so/{key}/",
        f"{base}/so-lieu/",
        f"{base}/ban-in/",
    )


@pytest.mark.parametrize("sent", [False, True])
@pytest.mark.parametrize("role", ROLES)
def test_who_reads_what(report: Report, as_role: AsRole, role: str, sent: bool) -> None:
    """The reporter and those above always; who receives it once it is sent; nobody else."""
    if sent:
        _sent(report)
    expected = 404
    if role == "stranger":
        expected = 302
    elif role in OWN:
        expected = 200
    elif role in RECEIVES:
        expected = 200 if sent else 403
    client = as_role(role)
    for path in _behind(report):
        answer = client.get(path)
        assert answer.status_code == expected, path
        b"".join(answer)  # read to its end, which closes a file


def test_the_page_shows_what_it_says(report: Report, as_role: AsRole) -> None:
    client = as_role("lead_officer")
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(f"/bao-cao/{report.pk}/")
    said = answer.content.decode()
    assert "Đã mở 2 lớp." in said
    assert f'href="/bao-cao/{report.pk}/so/tasks.late/"' in said
    assert f'href="/bao-cao/{report.pk}/nhiem-vu/?standing=late"' in said
    assert "Mục để trống không có trong bản in." in said
    assert len(queries) <= 15  # with session, bell, acts, journal and steps of the page around it


def test_a_reader_sees_no_empty_sections(report: Report, as_role: AsRole) -> None:
    _sent(report)
    said = as_role("officer").get(f"/bao-cao/{report.pk}/").content.decode()
    assert "Đã mở 2 lớp." in said
    assert "Bài học kinh nghiệm" not in said


def test_a_number_opens_to_its_rows(report: Report, as_role: AsRole) -> None:
    client = as_role("lead_officer")
    late = client.get(f"/bao-cao/{report.pk}/nhiem-vu/?standing=late").content.decode()
    assert "Rà soát thủ tục" in late
    assert "Mở lớp bồi dưỡng" not in late
    assert "Quá hạn: 1" in late
    assert "/nhiem-vu/?programme=" in late  # the same in the task table
    told = client.get(_behind(report)[2]).content.decode()
    assert "Mở lớp bồi dưỡng" in told
    assert "2/4/2026" in told


@pytest.mark.parametrize(
    "query", ["?standing=x", "?field=–", "?then=late", "?then=all", "?programme=x", "?page=9", ""]
)
def test_odd_questions_have_an_answer(report: Report, as_role: AsRole, query: str) -> None:
    answer = as_role("lead_officer").get(f"/bao-cao/{report.pk}/nhiem-vu/{query}")
    assert answer.status_code == 200


def test_no_report_no_rows(stage: Stage, as_role: AsRole) -> None:
    report = make_report(make_duty(stage, stage.body("lead")))
    client = as_role("lead_officer")
    for path in ("nhiem-vu/", "so/tasks.late/", "ban-in/", "tai/pdf/"):
        assert client.get(f"/bao-cao/{report.pk}/{path}").status_code == 404
    assert client.get(f"/bao-cao/{report.pk}/").status_code == 200


def test_internal_tasks_of_others_are_counted_and_not_named(
    stage: Stage, cast: Cast, as_role: AsRole
) -> None:
    """The department tells of its own internal programme; who receives it sees the number."""
    own = {"owner": cast.bodies["lead"], "follower": cast.bodies["lead"]}
    programme = Programme.objects.create(
        document=stage.programme.document,
        name="Việc riêng của sở",
        start=date(2026, 1, 10),
        visibility=Visibility.INTERNAL,
        **own,
    )
    Stage(cast, programme).task("Việc kín", due=date(2026, 5, 1))
    report = built(stage, make_report(make_duty(stage, cast.bodies["lead"], programme=None)))
    _sent(report)
    said = as_role("officer").get(f"/bao-cao/{report.pk}/so/tasks.late/").content.decode()
    assert "Nhiệm vụ quá hạn: 1" in said
    assert "Việc kín" not in said
    assert "còn 1 nhiệm vụ nội bộ" in said
    # The report names it, for its writer chose to; the task itself stays closed.
    link = f'href="/nhiem-vu/{programme.tasks.get().pk}/"'
    assert link not in as_role("officer").get(f"/bao-cao/{report.pk}/").content.decode()
    assert link in as_role("lead_officer").get(f"/bao-cao/{report.pk}/").content.decode()


def test_data_that_changed_since_are_told(report: Report, as_role: AsRole) -> None:
    Task.objects.filter(text="Rà soát thủ tục").update(due=date(2026, 7, 1))
    said = as_role("lead_officer").get(f"/bao-cao/{report.pk}/so/tasks.late/").content.decode()
    assert "theo dữ liệu hiện nay của cùng ngày chốt là 0" in said


def test_an_upper_figure_opens_to_the_lower_reports(
    stage: Stage, report: Report, as_role: AsRole
) -> None:
    accepted(report)
    duty = make_duty(stage, stage.body("follower"), gathers=report.duty)
    upper = built(stage, make_report(duty), "officer")
    figure = upper.figures.get(name="Số lớp")
    said = as_role("officer").get(f"/bao-cao/{upper.pk}/so/{figure.key}/").content.decode()
    assert f'href="/bao-cao/{report.pk}/so/{figure.key}/"' in said
    said = as_role("officer").get(f"/bao-cao/{upper.pk}/").content.decode()
    assert "Báo cáo cấp dưới đã khác" not in said
    Report.objects.filter(pk=report.pk).update(content=99)
    said = as_role("officer").get(f"/bao-cao/{upper.pk}/").content.decode()
    assert "Báo cáo cấp dưới đã khác" in said
    answer = as_role("officer").post(f"/bao-cao/{upper.pk}/lap-lai/", follow=True)
    assert "Báo cáo cấp dưới đã khác" not in answer.content.decode()


def test_a_lower_report_that_was_returned_is_a_draft_again(
    stage: Stage, report: Report, as_role: AsRole
) -> None:
    accepted(report)
    duty = make_duty(stage, stage.body("follower"), gathers=report.duty)
    upper = built(stage, make_report(duty), "officer")
    key = upper.figures.get(name="Số lớp").key
    Report.objects.filter(pk=report.pk).update(state=ReportState.RETURNED)
    report.figures.filter(key=key).update(value=777)
    said = as_role("officer").get(f"/bao-cao/{upper.pk}/so/{key}/").content.decode()
    assert "777" not in said
    assert "1 báo cáo mà cơ quan của bạn không được xem" in said


def test_words_that_were_only_offered_are_not_read_by_others(
    report: Report, as_role: AsRole
) -> None:
    section = report.sections.get(key="results")
    section.built = [{"kind": "paragraph", "runs": [{"text": "Chữ chưa ai lấy"}]}]
    section.offered = True
    section.save()
    path = f"/bao-cao/{report.pk}/"
    assert "Có bản mới" in as_role("lead_officer").get(path).content.decode()
    _sent(report)
    assert "Có bản mới" not in as_role("officer").get(path).content.decode()


def test_indicators_open_to_their_values(stage: Stage, as_role: AsRole) -> None:
    indicator = Indicator.objects.create(
        programme=stage.programme, name="Tỷ lệ hài lòng", unit="%", target=90
    )
    IndicatorValue.objects.create(
        indicator=indicator, at=date(2026, 6, 1), value=Decimal(85), note="Khảo sát"
    )
    report = built(stage, make_report(make_duty(stage, stage.body("follower"))), "officer")
    path = f"/bao-cao/{report.pk}/so/indicator.{indicator.pk}/"
    assert "Khảo sát" in as_role("officer").get(path).content.decode()


def test_figures_as_a_sheet(report: Report, as_role: AsRole) -> None:
    answer = as_role("lead_officer").get(f"/bao-cao/{report.pk}/so-lieu/")
    book = load_workbook(BytesIO(b"".join(answer.streaming_content)))  # type: ignore[attr-defined]
    rows = {row[0]: row[3] for row in book.active.iter_rows(min_row=2, values_only=True)}
    assert rows["Số lớp"] == 2
    assert rows["Nhiệm vụ quá hạn"] == 1


@pytest.mark.parametrize(
    ("role", "status"),
    [("lead_officer", 302), ("inspector", 403), ("officer", 403), ("other_body", 404)],
)
def test_who_writes_it_again(report: Report, as_role: AsRole, role: str, status: int) -> None:
    assert as_role(role).post(f"/bao-cao/{report.pk}/lap-lai/").status_code == status


def test_an_older_page_is_told_so(report: Report, as_role: AsRole) -> None:
    answer = as_role("lead_officer").post(
        f"/bao-cao/{report.pk}/lap-lai/", {"revision": report.revision - 1}
    )
    assert answer.status_code == 409


def test_an_offer_is_taken_or_left(stage: Stage, report: Report, as_role: AsRole) -> None:
    section = report.sections.get(key="results")
    section.blocks, section.edited_at = [], now()
    section.save()
    tell(stage, stage.programme.tasks.get(text="Mở lớp bồi dưỡng"), "Lớp ba.", date(2026, 5, 2))
    client = as_role("lead_officer")
    said = client.post(f"/bao-cao/{report.pk}/lap-lai/", follow=True).content.decode()
    assert "1 mục bạn đã sửa được giữ nguyên" in said
    assert "Có bản mới lập từ số liệu mới" in said
    path = f"/bao-cao/{report.pk}/muc/results/"
    assert as_role("officer").post(path, {"take": "1"}).status_code == 403
    assert client.post(path, {"take": "1"}).status_code == 302
    section.refresh_from_db()
    assert "Lớp ba." in str(section.blocks)
    assert client.post(path, {"take": "0"}).status_code == 409
