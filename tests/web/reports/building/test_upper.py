"""An upper report is its accepted lower ones, added up, attributed, and told when they change."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from content_builders import accepted, built, make_duty, make_report, tell, words
from danvan.web.documents.models import Visibility
from danvan.web.programmes.models import Part, TaskBody
from danvan.web.reports.building.freshness import changes
from danvan.web.reports.models import Figure, Report, ReportState, Section
from programme_builders import Stage

APRIL = date(2026, 4, 10)
HEADS = ("Số hộ được giúp", "hộ")


@pytest.fixture
def lower(stage: Stage) -> list[Report]:
    """The reports of two departments; the first has told 12 and 5 households."""
    duty = make_duty(stage, stage.body("lead"), programme=None)
    one = make_report(duty)
    task = stage.task("Giúp hộ nghèo")
    tell(stage, task, "Đã giúp 12 hộ.", APRIL, (HEADS[0], 12, HEADS[1]))
    tell(stage, task, "Đã giúp thêm 5 hộ.", date(2026, 5, 10), (HEADS[0], 5, HEADS[1]))
    stage.task("Rà soát thủ tục", leads=("coordinator",), due=date(2026, 4, 1))
    return [one, make_report(duty, stage.body("coordinator"))]


@pytest.fixture
def upper(stage: Stage, lower: list[Report]) -> Report:
    duty = make_duty(stage, stage.body("follower"), programme=None, gathers=lower[0].duty)
    return make_report(duty)


def _both_accepted(stage: Stage, lower: list[Report]) -> None:
    accepted(built(stage, lower[0]))
    accepted(built(stage, lower[1], "coordinator"))


def _figure(report: Report, name: str) -> Figure:
    return report.figures.get(name=name)


def test_figures_are_summed_and_texts_gathered(
    stage: Stage, lower: list[Report], upper: Report
) -> None:
    _both_accepted(stage, lower)
    figure = lower[1].figures.create(
        key="x", name="số hộ  được giúp", unit="Hộ", value=Decimal(3), total=Decimal(4)
    )
    report = built(stage, upper, "officer")
    found = _figure(report, HEADS[0])
    assert (found.value, found.total) == (Decimal(20), Decimal(21))
    assert figure.unit != found.unit  # it is added nevertheless
    assert "Sở Nội vụ: Đã giúp 12 hộ. Đã giúp thêm 5 hộ." in words(report, "other_work")
    assert report.figures.get(key="tasks.total").value == 2
    assert report.figures.get(key="tasks.late").value == 1
    assert "1 Sở Nội vụ 15/6/2026 1 0" in words(report, "lower")
    assert "Cộng  2 0" in words(report, "lower")
    assert {source.lower for source in report.sources.all()} == set(lower)


@pytest.mark.parametrize(("own", "told"), [(None, 9), (100, 100)])
def test_plans_are_summed_where_the_upper_body_has_none(
    stage: Stage, lower: list[Report], upper: Report, own: int | None, told: int
) -> None:
    _both_accepted(stage, lower)
    for each, planned in zip(lower, (4, 5), strict=True):
        each.figures.filter(name=HEADS[0]).delete()
        each.figures.create(key="x", name=HEADS[0], unit="hộ", value=1, planned=planned)
    form = {"name": HEADS[0], "unit": "hộ", "add": "sum"}
    upper.duty.figures = [form if own is None else {**form, "planned": own}]
    upper.duty.save()
    assert _figure(built(stage, upper, "officer"), HEADS[0]).planned == Decimal(told)


def test_the_machines_own_numbers_are_not_gathered(
    stage: Stage, lower: list[Report], upper: Report
) -> None:
    _both_accepted(stage, lower)
    assert words(built(stage, upper, "officer"), "work").count("Tính đến hết ngày") == 1


def test_a_missing_report_is_named(stage: Stage, lower: list[Report], upper: Report) -> None:
    accepted(built(stage, lower[0]))
    report = built(stage, upper, "officer")
    told = "Báo cáo tổng hợp từ 1/2 cơ quan có báo cáo được chấp nhận. Chưa nhận được báo cáo của "
    assert f"{told}Sở Tài chính." in words(report, "work")
    assert "Chưa nhận được báo cáo của Sở Tài chính." in report.doubts


def test_a_report_that_is_not_asked_for_is_not_missed(
    stage: Stage, lower: list[Report], upper: Report
) -> None:
    accepted(built(stage, lower[0]))
    Report.objects.filter(pk=lower[1].pk).update(state=ReportState.DROPPED)
    assert built(stage, upper, "officer").doubts == []


def test_a_wrong_unit_is_a_doubt_and_is_not_added(
    stage: Stage, lower: list[Report], upper: Report
) -> None:
    _both_accepted(stage, lower)
    lower[1].figures.create(key="x", name=HEADS[0], unit="người", value=Decimal(50))
    report = built(stage, upper, "officer")
    assert _figure(report, HEADS[0]).value == 17
    assert report.doubts == [
        "Số liệu “Số hộ được giúp: 50 người” trong báo cáo của Sở Tài chính không được cộng, vì "
        "đơn vị tính khác “hộ”."
    ]


@pytest.mark.parametrize(("add", "value"), [("sum", 20), ("last", 8), ("none", None)])
def test_the_form_says_how_to_add(
    stage: Stage, lower: list[Report], upper: Report, add: str, value: int | None
) -> None:
    form = [{"key": "ho", "name": HEADS[0], "unit": HEADS[1], "add": add}]
    for duty in (lower[0].duty, upper.duty):
        duty.figures = form
        duty.save()
    _both_accepted(stage, lower)
    Figure.objects.update_or_create(
        report=lower[1], key="ho", defaults={"value": 3, "name": HEADS[0], "unit": HEADS[1]}
    )
    assert built(stage, upper, "officer").figures.get(key="ho").value == value


def test_a_joint_task_is_counted_once(stage: Stage, lower: list[Report], upper: Report) -> None:
    task = stage.task("Việc chung")
    TaskBody.objects.create(task=task, body=stage.body("coordinator"), part=Part.LEAD)
    _both_accepted(stage, lower)
    report = built(stage, upper, "officer")
    assert report.figures.get(key="tasks.total").value == 3
    # The table above says 4, and the sentence behind it why.
    assert "Cộng ở bảng trên là 4, vì" in words(report, "lower")


def test_own_work_of_the_upper_body_counts_too(
    stage: Stage, lower: list[Report], upper: Report
) -> None:
    task = stage.task("Tổng hợp kết quả", leads=("follower", "lead"))
    tell(stage, task, "Đã tổng hợp.", APRIL, (HEADS[0], 100, HEADS[1]))
    stage.task("Việc của ban", leads=("follower",))
    _both_accepted(stage, lower)
    report = built(stage, upper, "officer")
    # What a lower report tells of is not told a second time.
    assert _figure(report, HEADS[0]).value == 117
    assert report.figures.get(key="tasks.total").value == 4
    assert "3 nhiệm vụ của các cơ quan ở trên và 1 nhiệm vụ khác." in words(report, "lower")


def test_changes_below_are_told(stage: Stage, lower: list[Report], upper: Report) -> None:
    accepted(built(stage, lower[0]))
    report = built(stage, upper, "officer")
    assert changes(report) == []
    accepted(built(stage, lower[1], "coordinator"))
    assert [(c.body, str(c.words)) for c in changes(report)] == [
        (stage.body("coordinator"), "mới được chấp nhận, chưa được tổng hợp")
    ]
    report = built(stage, report, "officer")
    lower[0].refresh_from_db()
    lower[0].content += 1
    lower[0].save()
    Report.objects.filter(pk=lower[1].pk).update(state=ReportState.RETURNED)
    assert [str(c.words) for c in changes(report)] == [
        "đã thay đổi sau khi được tổng hợp",
        "không còn ở trạng thái đã chấp nhận",
    ]
    report = built(stage, report, "officer")
    assert changes(report) == []
    assert report.sources.count() == 1


def test_a_sum_that_no_column_holds_is_a_doubt(
    stage: Stage, lower: list[Report], upper: Report
) -> None:
    _both_accepted(stage, lower)
    for each in lower:
        each.figures.create(key="y", name="Kinh phí", unit="đồng", value=Decimal(10) ** 15 - 1)
    report = built(stage, upper, "officer")
    assert not report.figures.filter(name="Kinh phí", value__isnull=False).exists()
    assert any("Kinh phí" in doubt for doubt in report.doubts)


def test_a_deleted_lower_report_is_told_and_leaves_the_sums(
    stage: Stage, lower: list[Report], upper: Report
) -> None:
    _both_accepted(stage, lower)
    report = built(stage, upper, "officer")
    lower[0].delete()
    assert [(c.body, str(c.words), c.report) for c in changes(report)] == [
        (stage.body("lead"), "đã bị xóa", None)
    ]
    assert changes(built(stage, report, "officer")) == []


def test_texts_of_another_outline_are_not_lost(
    stage: Stage, lower: list[Report], upper: Report
) -> None:
    report = built(stage, lower[0])
    Section.objects.create(
        report=report,
        order=999,
        key="rieng",
        heading="Việc đột xuất",
        blocks=[{"kind": "paragraph", "runs": [{"text": "Phòng, chống bão."}]}],
    )
    accepted(report)
    gathered = words(built(stage, upper, "officer"), "other_work")
    assert "Sở Nội vụ (Việc đột xuất): Phòng, chống bão." in gathered


def test_months_make_a_quarter(stage: Stage, upper: Report) -> None:
    duty = make_duty(stage, stage.body("lead"), programme=None, frequency="month")
    upper.duty.gathers = duty
    upper.duty.save()
    months = [(date(2026, 3, 15), date(2026, 4, 14)), (date(2026, 4, 15), date(2026, 5, 14))]
    for number, (first, last) in enumerate(months, 1):
        report = make_report(duty, period_start=first, period_end=last)
        report = accepted(built(stage, report))
        report.figures.all().delete()
        values = {"value": 10 * number, "total": 100 * number}
        report.figures.create(key="k", name="Số buổi", unit="buổi", **values)
    found = _figure(built(stage, upper, "officer"), "Số buổi")
    assert (found.value, found.total) == (Decimal(30), Decimal(200))


def test_what_is_not_ones_to_know_is_not_gathered(stage: Stage, lower: list[Report]) -> None:
    """A duty that was told to gather reports between others gets nothing of them."""
    _both_accepted(stage, lower)
    duty = make_duty(stage, stage.body("other"), programme=None, gathers=lower[0].duty)
    report = built(stage, make_report(duty), "other_body")
    assert not report.sources.exists()
    assert not report.figures.exists()
    assert report.doubts == []


def test_a_public_report_tells_of_no_internal_programme(
    stage: Stage, lower: list[Report], upper: Report
) -> None:
    _both_accepted(stage, lower)
    upper.duty.visibility = Visibility.PUBLIC
    upper.duty.save()
    report = built(stage, upper, "officer")
    assert not report.figures.filter(key="tasks.total").exists()
    assert "chưa được cho trích: Sở Nội vụ; Sở Tài chính." in report.doubts[0]
    stage.programme.visibility = Visibility.PUBLIC
    stage.programme.save()
    assert built(stage, upper, "officer").figures.get(key="tasks.total").value == 2
