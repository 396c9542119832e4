"""A report opens already written: counts, words, reasons, figures, and what comes next."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from content_builders import built, make_duty, make_report, tell, words
from danvan.official import from_json
from danvan.web.core.errors import Denied, Refused
from danvan.web.programmes.models import TaskState
from danvan.web.reports.models import Figure, Report, ReportState
from programme_builders import Stage


@pytest.fixture
def report(stage: Stage) -> Report:
    return make_report(make_duty(stage, stage.body("lead")))


def test_it_is_written_by_the_outline(stage: Stage, report: Report) -> None:
    task = stage.task("Mở lớp bồi dưỡng", due=date(2026, 5, 1), field="Công tác cán bộ")
    stage.task("Lập danh mục thủ tục", due=date(2026, 8, 1), deliverable="Danh mục")
    tell(stage, task, "Đã mở 2 lớp. Còn khó khăn về kinh phí. Đề nghị bổ sung kinh phí.",
         date(2026, 4, 2))  # fmt: skip
    report = built(stage, report)
    assert report.state == ReportState.DRAFT
    assert report.title == "Kết quả thực hiện Kế hoạch số 12-KH/BTGDVTU trong quý II/2026"
    assert "thực hiện, theo dõi 2 nhiệm vụ: 0 nhiệm vụ hoàn thành, 1 đang" in words(
        report, "general"
    )
    assert "Đã mở 2 lớp." in words(report, "results")
    assert "Sở Nội vụ, nhiệm vụ: Mở lớp bồi dưỡng" in words(report, "results")
    assert "kinh phí" not in words(report, "results")
    assert "Còn khó khăn về kinh phí." in words(report, "shortcomings")
    assert "Đề nghị bổ sung kinh phí." in words(report, "proposals")
    assert "44 Còn khó khăn về kinh phí." in words(report, "progress")  # days late, reason
    assert "1/8/2026 Danh mục" in words(report, "ahead")
    for section in report.sections.all():
        from_json(section.blocks)
        assert section.blocks == section.built


def test_counts_are_those_at_the_cut_off(stage: Stage, report: Report) -> None:
    """What was done on the last day counts, what was done the day after does not."""
    for day in (14, 15):
        told = date(2026, 6, day)
        stage.task(
            due=date(2026, 6, 1), state=TaskState.COMPLETED, submitted_on=told, completed_on=told
        )
    report = built(stage, report)
    assert _value(report, "tasks.finished") == 1
    assert _value(report, "tasks.late") == 1
    assert _value(report, "tasks.total") == 2


def test_what_begins_in_the_next_period_is_ahead_and_not_counted(
    stage: Stage, report: Report
) -> None:
    parent = stage.task("Họp giao ban", every="quarter", leaf=False)
    stage.task("Họp giao ban", parent=parent, period_start=date(2026, 7, 1), due=date(2026, 8, 31))
    stage.task()
    report = built(stage, report)
    assert _value(report, "tasks.total") == 1
    assert "Họp giao ban" in words(report, "ahead")


def test_only_the_reporters_own_tasks(stage: Stage, report: Report) -> None:
    stage.task(leads=("coordinator",))
    stage.task(leads=("coordinator",), coordinators=("lead",))
    stage.task()
    assert _value(built(stage, report), "tasks.total") == 1


def test_who_follows_the_programme_reports_the_whole(stage: Stage) -> None:
    report = make_report(make_duty(stage, stage.body("follower")))
    stage.task(leads=("coordinator",))
    stage.task()
    assert _value(built(stage, report, "officer"), "tasks.total") == 2


def test_nothing_to_tell_is_told_plainly(stage: Stage, report: Report) -> None:
    report = built(stage, report)
    assert not report.figures.exists()
    assert words(report, "general") == (
        "Tính đến hết ngày 14/6/2026, Sở Nội vụ không có nhiệm vụ nào của Kế hoạch số "
        "12-KH/BTGDVTU được giao trong hệ thống."
    )
    assert report.sections.filter(key="figures").exists()


def test_others_write_no_report_of_ours(stage: Stage, report: Report) -> None:
    for role in ("officer", "coordinator", "other_body", "inspector"):
        with pytest.raises(Denied):
            built(stage, report, role)


def test_a_sent_report_is_not_written_anew(stage: Stage, report: Report) -> None:
    report = built(stage, report)
    report.state = ReportState.SUBMITTED
    report.save()
    with pytest.raises(Refused):
        built(stage, report)


def _value(report: Report, key: str) -> Decimal | None:
    return Figure.objects.get(report=report, key=key).value
